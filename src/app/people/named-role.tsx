import { type FormEvent, useId, useState } from 'react'
import { NAME_MAX, type Role } from '../../contract/person.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { Refused } from './refused.tsx'
import { textsOf } from './text-field.tsx'
import { type roles, toRefusal } from './words.ts'

interface NamedRoleProps {
  /** The text's name in the form; browsers fill in by it. */
  field: string
  label: string
  offered: typeof roles
  first: Role
  button: string
  variant?: 'primary'
  make: {
    mutate(given: { name: string; role: Role }, after: { onSuccess: () => void }): void
    error: Error | null
    isPending: boolean
  }
}

/** A name and a role, and what is made of them. What is said of it stands below the whole line. */
export function NamedRole({ field, label, offered, first, button, variant, make }: NamedRoleProps) {
  const [role, setRole] = useState(first)
  const said = useId()
  const refusal = toRefusal(make.error)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    make.mutate({ name: textsOf(form)[field] ?? '', role }, { onSuccess: () => form.reset() })
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
      <Field label={label} className="min-w-44 flex-1">
        {(control) => (
          <TextInput
            {...control}
            name={field}
            required
            maxLength={NAME_MAX}
            aria-invalid={refusal?.path === 'name' || undefined}
            aria-describedby={refusal ? said : undefined}
          />
        )}
      </Field>
      <Field label="Role" as="group">
        <Segmented label="Role" segments={offered} value={role} onChange={setRole} />
      </Field>
      <Button type="submit" {...(variant && { variant })} busy={make.isPending}>
        {button}
      </Button>
      <div id={said} className="w-full empty:hidden">
        <Refused error={make.error} />
      </div>
    </form>
  )
}
