import { useState } from 'react'
import { useChangeRole, useInvite, useRemovePerson } from '../../api/people.ts'
import type { People } from '../../contract/people.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Asked } from './asked.tsx'
import { Refused } from './refused.tsx'
import { Row } from './section.tsx'
import { ToldOnce } from './told-once.tsx'
import { roles, timeText } from './words.ts'

/** Somebody: their role, a new password, and the way out. */
export function PersonRow({ person, self }: { person: People['items'][number]; self: boolean }) {
  const change = useChangeRole()
  const invite = useInvite()
  const remove = useRemovePerson()
  const [asking, setAsking] = useState(false)
  const { id, name, role, usedAt } = person
  return (
    <Row
      title={self ? `${name} (you)` : name}
      about={usedAt === null ? 'never signed in' : `last seen ${timeText(usedAt)}`}
    >
      <Segmented
        label={`Role of ${name}`}
        size="sm"
        segments={roles}
        value={role}
        onChange={(next) => change.mutate({ id, role: next })}
      />
      {!self && (
        <>
          <Button
            size="sm"
            busy={invite.isPending}
            onClick={() => invite.mutate({ personId: id })}
            aria-label={`New password link for ${name}`}
          >
            New password
          </Button>
          <Button size="sm" onClick={() => setAsking(true)} aria-label={`Remove ${name}`}>
            Remove
          </Button>
        </>
      )}
      {asking && (
        <Asked
          words={`${name} is out at once. Their pictures and prompts can stay stored, shown to nobody, or be deleted for good. What they spent stays in the sums.`}
          onCancel={() => setAsking(false)}
        >
          <Button
            size="sm"
            disabled={remove.isPending}
            onClick={() => remove.mutate({ id, work: 'keep' })}
          >
            Remove, keep the work
          </Button>
          <Button
            size="sm"
            variant="danger"
            busy={remove.isPending}
            onClick={() => remove.mutate({ id, work: 'delete' })}
          >
            Remove, delete the work
          </Button>
        </Asked>
      )}
      {invite.data && (
        <div className="w-full">
          <ToldOnce
            label={`Link for ${name}`}
            text={invite.data.link}
            note={`For a new password. Good once, until ${timeText(invite.data.expiresAt)}.`}
          />
        </div>
      )}
      <Refused error={change.error ?? invite.error ?? remove.error} />
    </Row>
  )
}
