import type { Model } from '../../../models/model.ts'
import type { AirParam } from '../../../models/param.ts'

export interface AirPickerProps {
  param: AirParam
  /** The model being asked, which says what fits. */
  model: Model
  /** What the field holds. */
  current: string | null
  /** AIRs that stand in other rows; they are shown as added. */
  taken: readonly string[]
  onChoose: (air: string) => void
  /** Also before `onChoose`. Render the picker only while it is open. */
  onClose: () => void
}
