import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'

/** A secret that is never shown again. */
export function ToldOnce({ label, text, note }: { label: string; text: string; note: string }) {
  const [copied, setCopied] = useState(false)
  return (
    <div role="status" className="flex flex-col gap-1">
      <Field label={label}>
        {(control) => (
          <div className="flex gap-2">
            <TextInput
              {...control}
              readOnly
              value={text}
              frameClassName="flex-1"
              onFocus={(event) => event.currentTarget.select()}
            />
            <Button
              icon={copied ? <Check aria-hidden size={14} /> : <Copy aria-hidden size={14} />}
              onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
            >
              {copied ? 'Copied' : 'Copy'}
            </Button>
          </div>
        )}
      </Field>
      <p className="text-faint text-small">{note}</p>
    </div>
  )
}
