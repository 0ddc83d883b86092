import { PictureSlot } from '../../pictures/picture-slot.tsx'

interface BigSlotProps {
  label: string
  value: string | null
  onChange: (value: string | null) => void
  /** Said while it is empty. */
  hint: string
}

/** One picture in a size in which it can be judged. */
export const BigSlot = ({ label, value, onChange, hint }: BigSlotProps) => (
  <div className="flex flex-col gap-2">
    <PictureSlot
      large
      label={label}
      value={value}
      onChange={onChange}
      onRemove={() => onChange(null)}
    />
    {value === null && <p className="text-muted text-small">{hint}</p>}
  </div>
)
