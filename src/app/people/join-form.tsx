import { type FormEvent, useCallback, useEffect, useState } from 'react'
import { ApiError } from '../../api/client.ts'
import { acceptLink, lookAtLink } from '../../api/session.ts'
import { type Invitation, NAME_MAX, PASSWORD_MAX, PASSWORD_MIN } from '../../contract/person.ts'
import { Button } from '../../ui/button.tsx'
import { FieldMessage } from '../../ui/field-message.tsx'
import { enter } from './enter.ts'
import { TextField, textsOf } from './text-field.tsx'
import { roles, toRefusal } from './words.ts'

const introOf = ({ first, known, role }: Invitation): string => {
  if (known) return 'Choose a new password. It signs you out everywhere else.'
  if (first) return 'You are the first administrator. What was made here before is yours.'
  const { label, tip } = roles.find(({ value }) => value === role) ?? { label: role, tip: '' }
  return `You join as ${label.toLowerCase()}: ${tip.charAt(0).toLowerCase()}${tip.slice(1)}.`
}

const isNotFound = (error: unknown): boolean =>
  error instanceof ApiError && error.problem.code === 'notFound'

type JoinFormProps = {
  link: string
  /** It is known that the link opens nothing. */
  useless: boolean
  onUseless: () => void
  onDone: () => void
}

/** A one-time link: a name and a password of one's own. */
export function JoinForm({ link, useless, onUseless, onDone }: JoinFormProps) {
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ReturnType<typeof toRefusal>>(null)

  const look = useCallback(() => {
    setRefusal(null)
    lookAtLink(link).then(setInvitation, (error: unknown) => {
      if (isNotFound(error)) onUseless()
      setRefusal(toRefusal(error))
    })
  }, [link, onUseless])
  useEffect(look, [look])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { name = '', password = '' } = textsOf(event.currentTarget)
    setBusy(true)
    acceptLink({ link, name, password })
      .then(({ person }) => person && enter(person, false, onDone))
      .catch((error: unknown) => setRefusal(toRefusal(error)))
      .finally(() => setBusy(false))
  }
  const said = refusal && !['name', 'password'].includes(refusal.path) && (
    <div role="alert">
      <FieldMessage severity="error" message={refusal.message} />
    </div>
  )
  if (!invitation)
    return said ? (
      <div className="flex flex-col gap-3">
        {said}
        {useless ? (
          <Button onClick={onDone}>Go to the playground</Button>
        ) : (
          <Button onClick={look}>Try again</Button>
        )}
      </div>
    ) : (
      <p role="status" className="text-muted">
        Reading the link…
      </p>
    )
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <p className="text-muted">{introOf(invitation)}</p>
      <TextField
        name="name"
        label="Name"
        refusal={refusal}
        defaultValue={invitation.name}
        readOnly={invitation.known}
        maxLength={NAME_MAX}
        autoComplete="username"
        autoFocus={invitation.name === ''}
      />
      <TextField
        name="password"
        label={`Password, at least ${PASSWORD_MIN} characters`}
        type="password"
        refusal={refusal}
        minLength={PASSWORD_MIN}
        maxLength={PASSWORD_MAX}
        autoComplete="new-password"
        autoFocus={invitation.name !== ''}
      />
      {said}
      <Button type="submit" variant="primary" busy={busy}>
        {invitation.known ? 'Set password' : 'Join'}
      </Button>
    </form>
  )
}
