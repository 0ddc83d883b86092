import type { AddressParam } from '../../../models/param.ts'
import { TextInput } from '../../../ui/text-input.tsx'
import { type ControlProps, inSentence, type Kind } from '../kind.ts'
import { shortText } from '../text/text.ts'
import { useTypedText } from '../text/typed-text.ts'

function AddressControl({ path, param, id, describedBy, invalid }: ControlProps<AddressParam>) {
  const typed = useTypedText<HTMLInputElement>(path)
  return (
    <TextInput
      {...typed}
      id={id}
      inputMode="url"
      placeholder="https://"
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      aria-required={param.required || undefined}
    />
  )
}

export const addressKind: Kind<AddressParam> = {
  format: (value) => shortText(String(value).replace(/^https?:\/\//, '')),
  summary: (_, param) => inSentence(param.label),
  Control: AddressControl,
}
