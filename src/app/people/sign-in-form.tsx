import { type FormEvent, useState } from 'react'
import { signIn } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import { FieldMessage } from '../../ui/field-message.tsx'
import { enter, lastName } from './enter.ts'
import { TextField, textsOf } from './text-field.tsx'
import { toRefusal } from './words.ts'

/** `over`: the page behind is of somebody whose session ended. */
export function SignInForm({ over, onDone }: { over: boolean; onDone: () => void }) {
  const [name] = useState(lastName)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ReturnType<typeof toRefusal>>(null)

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { name = '', password = '' } = textsOf(event.currentTarget)
    setBusy(true)
    signIn({ name, password })
      .then(({ person }) => person && enter(person, over, onDone))
      .catch((error: unknown) => setRefusal(toRefusal(error)))
      .finally(() => setBusy(false))
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <TextField
        name="name"
        label="Name"
        refusal={refusal}
        defaultValue={name}
        autoComplete="username"
      />
      <TextField
        name="password"
        label="Password"
        type="password"
        refusal={refusal}
        autoComplete="current-password"
      />
      {refusal && !['name', 'password'].includes(refusal.path) && (
        <div role="alert">
          <FieldMessage severity="error" message={refusal.message} />
        </div>
      )}
      <Button type="submit" variant="primary" busy={busy}>
        Sign in
      </Button>
      <p className="text-faint text-small">
        Forgot your password? An administrator can make you a new link.
      </p>
    </form>
  )
}
