import { FieldMessage } from '../../ui/field-message.tsx'
import { sizeWords } from '../extend/frame-words.ts'
import { useShape } from './use-shape.ts'

/** Says that a result will not lie over the picture, and how it would. */
export function ShapeWarning() {
  const shape = useShape()
  if (!shape) return null
  return (
    <FieldMessage
      severity="warning"
      message={`The result will be ${sizeWords(shape.size)}: another shape than the picture, so it will not lie over it.`}
      repair={{ label: `Make it ${sizeWords(shape.own)}`, onRepair: () => shape.set(shape.own) }}
    />
  )
}
