import { useDraft } from '../../../draft/draft.ts'
import type { Param } from '../../../models/param.ts'
import { Field } from '../../../ui/field.tsx'
import { PaintButton } from '../../pictures/paint-button.tsx'
import { BigSlot } from '../big-picture/big-slot.tsx'

/** A picture that stands beside the request: the task gets it, the request does not hold it. */
export function PictureToEdit({ param }: { param: Param }) {
  const value = useDraft(({ context }) => context?.pictureToEdit ?? null)
  const set = useDraft((draft) => draft.setPictureToEdit)
  return (
    <Field
      as="group"
      label={param.label}
      help={<p>{param.help}</p>}
      changed={value !== null}
      onReset={() => set(null)}
    >
      <div className="flex flex-col gap-2">
        <BigSlot label={param.label} value={value} onChange={set} hint={param.help} />
        <PaintButton role={param.role} isFilled={value !== null} />
      </div>
    </Field>
  )
}
