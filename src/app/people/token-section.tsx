import { type FormEvent, useState } from 'react'
import { useEndToken, useMakeToken } from '../../api/account.ts'
import type { Account } from '../../contract/account.ts'
import { NAME_MAX, type Role } from '../../contract/person.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Row, Section } from './section.tsx'
import { TextField, textsOf } from './text-field.tsx'
import { ToldOnce } from './told-once.tsx'
import { roleLabel, roles, timeText, toRefusal } from './words.ts'

/** Scripts never decide who is here, so they are no administrators. */
const offered = roles.filter(({ value }) => value !== 'admin')

export function TokenSection({ tokens }: Pick<Account, 'tokens'>) {
  const make = useMakeToken()
  const end = useEndToken()
  const [role, setRole] = useState<Role>('viewer')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const { token = '' } = textsOf(form)
    make.mutate({ name: token, role }, { onSuccess: () => form.reset() })
  }
  const refusal = toRefusal(make.error)
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
      {make.data && (
        <ToldOnce
          label={`Token “${make.data.token.name}”`}
          text={make.data.secret}
          note="Shown this once. Only a hash of it is kept."
        />
      )}
      <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
        <div className="min-w-44 flex-1">
          <TextField
            name="token"
            label="What it is for"
            maxLength={NAME_MAX}
            refusal={refusal && { ...refusal, path: 'token' }}
          />
        </div>
        <Field label="Role" as="group">
          <Segmented label="Role" segments={offered} value={role} onChange={setRole} />
        </Field>
        <Button type="submit" busy={make.isPending}>
          Make a token
        </Button>
      </form>
    </Section>
  )
}
