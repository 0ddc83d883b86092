import { useInvite, useTakeBack } from '../../api/people.ts'
import type { People } from '../../contract/people.ts'
import { Button } from '../../ui/button.tsx'
import { NamedRole } from './named-role.tsx'
import { Refused } from './refused.tsx'
import { Row, Section } from './section.tsx'
import { ToldOnce } from './told-once.tsx'
import { roleLabel, roles, timeText } from './words.ts'

/** Links that are out, and a new one. */
export function InviteSection({ invitations }: Pick<People, 'invitations'>) {
  const invite = useInvite()
  const takeBack = useTakeBack()
  return (
    <Section title="Invite">
      <NamedRole
        field="name"
        label="Name"
        offered={roles}
        first="member"
        button="Make a link"
        variant="primary"
        make={invite}
      />
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
      <Refused error={takeBack.error} />
    </Section>
  )
}
