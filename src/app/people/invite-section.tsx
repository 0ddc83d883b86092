import { type FormEvent, useState } from 'react'
import { useInvite, useTakeBack } from '../../api/people.ts'
import type { People } from '../../contract/people.ts'
import { NAME_MAX, type Role } from '../../contract/person.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Row, Section } from './section.tsx'
import { TextField, textsOf } from './text-field.tsx'
import { ToldOnce } from './told-once.tsx'
import { roleLabel, roles, timeText, toRefusal } from './words.ts'

/** Links that are out, and a new one. */
export function InviteSection({ invitations }: Pick<People, 'invitations'>) {
  const invite = useInvite()
  const takeBack = useTakeBack()
  const [role, setRole] = useState<Role>('member')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const { name = '' } = textsOf(form)
    invite.mutate({ name, role }, { onSuccess: () => form.reset() })
  }
  const refusal = toRefusal(invite.error ?? takeBack.error)
  return (
    <Section title="Invite">
      <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
        <div className="min-w-44 flex-1">
          <TextField
            name="name"
            label="Name"
            maxLength={NAME_MAX}
            refusal={refusal && { ...refusal, path: 'name' }}
          />
        </div>
        <Field label="Role" as="group">
          <Segmented label="Role" segments={roles} value={role} onChange={setRole} />
        </Field>
        <Button type="submit" variant="primary" busy={invite.isPending}>
          Make a link
        </Button>
      </form>
      {invite.data && (
        <ToldOnce
          label="Link to join"
          text={invite.data.link}
          note={`Good once, until ${timeText(invite.data.expiresAt)}. Give it to that person alone; it is not shown again.`}
        />
      )}
      <ul>
        {invitations.map(({ id, name, role: invited, known, expiresAt }) => (
          <Row
            key={id}
            title={name}
            about={`${known ? 'New password' : roleLabel(invited)} · link good until ${timeText(expiresAt)}`}
          >
            <Button
              size="sm"
              aria-label={`Take back the link of ${name}`}
              onClick={() => takeBack.mutate(id)}
            >
              Take back
            </Button>
          </Row>
        ))}
      </ul>
    </Section>
  )
}
