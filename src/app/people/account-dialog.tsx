import { useAccount, useEndSession } from '../../api/account.ts'
import type { Account } from '../../contract/account.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FieldMessage } from '../../ui/field-message.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { PasswordSection } from './password-section.tsx'
import { Row, Section } from './section.tsx'
import { TokenSection } from './token-section.tsx'
import { agentText, roleLabel, timeText, toRefusal } from './words.ts'

const thisFirst = (sessions: Account['sessions']) =>
  sessions.toSorted((a, b) => Number(b.current) - Number(a.current))

/** One's own password, browsers and tokens. */
export function AccountDialog({ onClose }: { onClose: () => void }) {
  const { data, error } = useAccount()
  const end = useEndSession()
  const refusal = toRefusal(error ?? end.error)
  return (
    <Dialog
      title="Account"
      {...(data && { description: `${data.person.name} · ${roleLabel(data.person.role)}` })}
      onClose={onClose}
    >
      <div className="flex flex-col gap-6">
        {refusal && <FieldMessage severity="error" message={refusal.message} />}
        {!data && !refusal && <Skeleton className="h-40" />}
        {data && (
          <>
            <Section title="Signed in">
              <ul>
                {thisFirst(data.sessions).map(({ id, agent, createdAt, usedAt, current }) => (
                  <Row
                    key={id}
                    title={agentText(agent)}
                    about={`since ${timeText(createdAt)} · used ${timeText(usedAt)}`}
                  >
                    {current ? (
                      <Badge>This browser</Badge>
                    ) : (
                      <Button size="sm" onClick={() => end.mutate(id)}>
                        Sign out
                      </Button>
                    )}
                  </Row>
                ))}
              </ul>
            </Section>
            <PasswordSection name={data.person.name} />
            <TokenSection tokens={data.tokens} />
          </>
        )}
      </div>
    </Dialog>
  )
}
