import { renderedMask } from '../shown-mask.ts'
import { useCanvas } from '../store.ts'

/** Saves the mask as a PNG of the picture's size, white where it is repainted. */
export async function downloadMask(): Promise<void> {
  const { png } = await renderedMask(useCanvas.getState().history.now)
  const url = URL.createObjectURL(png)
  const link = document.createElement('a')
  link.href = url
  link.download = 'mask.png'
  link.click()
  // The browser has begun to read by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
