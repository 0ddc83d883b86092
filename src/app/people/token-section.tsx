import { useEndToken, useMakeToken } from '../../api/account.ts'
import type { Account } from '../../contract/account.ts'
import { Button } from '../../ui/button.tsx'
import { NamedRole } from './named-role.tsx'
import { Refused } from './refused.tsx'
import { Row, Section } from './section.tsx'
import { ToldOnce } from './told-once.tsx'
import { roleLabel, roles, timeText } from './words.ts'

/** Scripts never decide who is here, so they are no administrators. */
const offered = roles.filter(({ value }) => value !== 'admin')

export function TokenSection({ tokens }: Pick<Account, 'tokens'>) {
  const make = useMakeToken()
  const end = useEndToken()
  return (
    <Section
      title="Tokens for scripts"
      note="Sent as Authorization: Bearer …. A script with one acts as you; a viewer’s spends nothing."
    >
      <ul>
        {tokens.map(({ id, name, role: own, createdAt, usedAt }) => (
          <Row
            key={id}
            title={name}
            about={`${roleLabel(own)} · made ${timeText(createdAt)} · ${usedAt === null ? 'never used' : `used ${timeText(usedAt)}`}`}
          >
            <Button size="sm" aria-label={`Revoke ${name}`} onClick={() => end.mutate(id)}>
              Revoke
            </Button>
          </Row>
        ))}
      </ul>
      <Refused error={end.error} />
      {make.data && (
        <ToldOnce
          label={`Token “${make.data.token.name}”`}
          text={make.data.secret}
          note="Shown this once. Only a hash of it is kept."
        />
      )}
      <NamedRole
        field="token"
        label="What it is for"
        offered={offered}
        first="viewer"
        button="Make a token"
        make={make}
      />
    </Section>
  )
}
