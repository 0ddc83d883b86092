import type { Handle } from './frame.ts'

const arrows: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Steps to the right and down that a key asks of a handle; undefined for a key it does not take. */
export function keyStep(
  { key, shiftKey }: { key: string; shiftKey: boolean },
  handle: Handle,
): { x: number; y: number } | undefined {
  const arrow = arrows[key]
  if (!arrow) return undefined
  const many = shiftKey ? 4 : 1
  const step = { x: arrow.x * many, y: arrow.y * many }
  // An edge moves along its own axis; the other two arrows mean more and less, as on a slider.
  const more = step.x || -step.y
  switch (handle) {
    case 'left':
      return { x: step.x || -more, y: 0 }
    case 'right':
      return { x: more, y: 0 }
    case 'top':
      return { x: 0, y: step.y || -more }
    case 'bottom':
      return { x: 0, y: step.y || more }
    default:
      return step
  }
}
