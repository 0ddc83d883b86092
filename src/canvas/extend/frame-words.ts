import type { Frame } from '../document/document.ts'
import type { Extent, Handle } from './frame.ts'
import { SIDES, type Side } from './limits.ts'

export const sizeWords = ({ width, height }: Extent): string => `${width} × ${height} px`

const words: Record<Side, string> = { top: 'Top', right: 'Right', bottom: 'Bottom', left: 'Left' }

export const sideWord = (side: Side): string => words[side]

/** "Top left corner", "Right side". */
export const handleWord = (handle: Handle): string => {
  const text = handle.replace('-', ' ')
  const name = text.charAt(0).toUpperCase() + text.slice(1)
  return handle.includes('-') ? `${name} corner` : `${name} side`
}

/** "Top 64, right 128 px", or that nothing is added. */
export function frameWords(frame: Frame): string {
  const added = SIDES.filter((side) => frame[side] > 0).map((side) => `${side} ${frame[side]}`)
  const text = added.join(', ')
  return text === '' ? 'nothing added' : `${text.charAt(0).toUpperCase()}${text.slice(1)} px`
}

/** What is heard when a frame was moved. */
export const spokenFrame = (frame: Frame, size: Extent, fault: string | undefined): string =>
  [frameWords(frame), `The picture becomes ${sizeWords(size)}`, fault].filter(Boolean).join('. ')
