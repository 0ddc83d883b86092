import { useCanvas } from './store.ts'
import { sayFirst } from './voice.ts'

/** Nobody paints blind: a mask that is hidden is shown again by whatever changes it, and said. */
export function showMask(): void {
  const { overlay, setOverlay } = useCanvas.getState()
  if (overlay.shown) return
  setOverlay({ shown: true })
  sayFirst('Mask shown')
}
