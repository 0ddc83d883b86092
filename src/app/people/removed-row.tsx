import { useState } from 'react'
import { useRemovePerson } from '../../api/people.ts'
import type { People } from '../../contract/people.ts'
import { Button } from '../../ui/button.tsx'
import { Asked } from './asked.tsx'
import { Refused } from './refused.tsx'
import { Row } from './section.tsx'
import { timeText } from './words.ts'

/** Somebody who was removed and whose work was kept: it can still be deleted. */
export function RemovedRow({ person }: { person: People['removed'][number] }) {
  const remove = useRemovePerson()
  const [asking, setAsking] = useState(false)
  const { id, name, removedAt } = person
  return (
    <Row title={name} about={`removed ${timeText(removedAt)} · work kept, shown to nobody`}>
      <Button size="sm" onClick={() => setAsking(true)} aria-label={`Delete the work of ${name}`}>
        Delete their work
      </Button>
      {asking && (
        <Asked
          words={`The pictures and prompts of ${name} are deleted for good. What they spent stays in the sums.`}
          onCancel={() => setAsking(false)}
        >
          <Button
            size="sm"
            variant="danger"
            busy={remove.isPending}
            onClick={() => remove.mutate({ id, work: 'delete' })}
          >
            Delete for good
          </Button>
        </Asked>
      )}
      <Refused error={remove.error} />
    </Row>
  )
}
