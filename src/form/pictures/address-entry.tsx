import { useState } from 'react'
import { imageForm } from '../../models/image-value.ts'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/text-input.tsx'

interface AddressEntryProps {
  label: string
  onEnter: (value: string) => void
  onCancel: () => void
}

const REASON = 'This is no picture: give an http or https address, a UUID, a data URI or base64.'

/** A picture by its address, UUID or text; refused beside the box, and nothing typed is lost. */
export function AddressEntry({ label, onEnter, onCancel }: AddressEntryProps) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const value = text.trim()
  const fits = imageForm(value) !== null && imageForm(value) !== 'asset'
  const enter = () => {
    setAsked(true)
    if (fits) onEnter(value)
  }
  const wrong = value !== '' && !fits && (asked || value.length > 8)
  return (
    <div className="flex flex-col gap-1">
      <div className="flex gap-1">
        <TextInput
          autoFocus
          aria-label={label}
          aria-invalid={wrong || undefined}
          placeholder="https://… or a UUID"
          value={text}
          frameClassName="flex-1"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault()
              enter()
            } else if (event.key === 'Escape') {
              event.stopPropagation()
              onCancel()
            }
          }}
        />
        <Button onClick={enter}>Use</Button>
        <Button variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
      </div>
      {wrong && (
        <p role="alert" className="text-danger text-small">
          {REASON}
        </p>
      )}
    </div>
  )
}
