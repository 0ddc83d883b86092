import type { FormEvent } from 'react'
import { useChangePassword } from '../../api/account.ts'
import { PASSWORD_MAX, PASSWORD_MIN } from '../../contract/person.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.ts'
import { Refused } from './refused.tsx'
import { Section } from './section.tsx'
import { TextField, textsOf } from './text-field.tsx'
import { toRefusal } from './words.ts'

export function PasswordSection({ name }: { name: string }) {
  const change = useChangePassword()
  const refusal = toRefusal(change.error)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const { current = '', password = '' } = textsOf(form)
    change.mutate(
      { current, password },
      {
        onSuccess: () => {
          form.reset()
          toast({ title: 'Password changed', description: 'Other browsers are signed out.' })
        },
      },
    )
  }
  return (
    <Section title="Password">
      <form onSubmit={submit} className="flex flex-col gap-2">
        <input hidden readOnly autoComplete="username" value={name} />
        <TextField
          name="current"
          label="Current password"
          type="password"
          autoComplete="current-password"
          refusal={refusal}
        />
        <TextField
          name="password"
          label={`New password, at least ${PASSWORD_MIN} characters`}
          type="password"
          autoComplete="new-password"
          minLength={PASSWORD_MIN}
          maxLength={PASSWORD_MAX}
          refusal={refusal}
        />
        {refusal && !['current', 'password'].includes(refusal.path) && (
          <Refused error={change.error} />
        )}
        <Button type="submit" busy={change.isPending} className="self-start">
          Change password
        </Button>
      </form>
    </Section>
  )
}
