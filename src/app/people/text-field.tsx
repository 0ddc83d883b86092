import type { ComponentProps } from 'react'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'

type TextFieldProps = ComponentProps<typeof TextInput> & {
  name: string
  label: string
  refusal: { message: string; path: string } | null
}

/** A line of a form, with what was said of it. */
export function TextField({ name, label, refusal, ...rest }: TextFieldProps) {
  const issues =
    refusal?.path === name ? [{ severity: 'error' as const, message: refusal.message }] : []
  return (
    <Field label={label} issues={issues}>
      {(control) => <TextInput required {...rest} {...control} name={name} />}
    </Field>
  )
}

/** The texts of a form, by their names. */
export const textsOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
