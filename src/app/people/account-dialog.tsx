import { useAccount, useEndSession } from '../../api/account.ts'
import type { Account } from '../../contract/account.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { NotYet } from './not-yet.tsx'
import { PasswordSection } from './password-section.tsx'
import { Refused } from './refused.tsx'
import { Row, Section } from './section.tsx'
import { TokenSection } from './token-section.tsx'
import { agentText, roleLabel, timeText } from './words.ts'

const thisFirst = (sessions: Account['sessions']) =>
  sessions.toSorted((a, b) => Number(b.current) - Number(a.current))

/** One's own password, browsers and tokens. */
export function AccountDialog({ onClose }: { onClose: () => void }) {
  const account = useAccount()
  const { data, error, refetch } = account
  const end = useEndSession()
  return (
    <Dialog
      title="Account"
      {...(data && { description: `${data.person.name} · ${roleLabel(data.person.role)}` })}
      onClose={onClose}
    >
      <div className="flex flex-col gap-6">
        {!data && <NotYet query={account} />}
        {data && (
          <>
            <Refused error={error} again={() => void refetch()} />
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
              <Refused error={end.error} />
            </Section>
            <PasswordSection name={data.person.name} />
            <TokenSection tokens={data.tokens} />
          </>
        )}
      </div>
    </Dialog>
  )
}
