import { firstOfRow, GAP, type Layout, placeOf } from './layout.ts'

type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last' | 'pageUp' | 'pageDown'

const steps: Record<string, Step> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
}

export const stepOfKey = (key: string): Step | undefined => steps[key]

/** The picture in the same column some rows away; a shorter row gives its last one. */
function vertical(layout: Layout, index: number, by: number): number {
  const place = placeOf(layout, index)
  if (!place) return index
  const row = Math.max(0, Math.min(layout.rows - 1, place.row + by))
  if (row === place.row) return index
  const first = firstOfRow(layout, row)
  const next = row + 1 < layout.rows ? firstOfRow(layout, row + 1) : layout.count
  return Math.min(first + place.column, next - 1)
}

/** The index a step leads to; at an edge it stays. `height` is that of the view, pixels. */
export function walk(layout: Layout, index: number, step: Step, height: number): number {
  const page = Math.max(1, Math.floor(height / (layout.tile + GAP)))
  switch (step) {
    case 'left':
      return Math.max(0, index - 1)
    case 'right':
      return Math.min(layout.count - 1, index + 1)
    case 'up':
      return vertical(layout, index, -1)
    case 'down':
      return vertical(layout, index, 1)
    case 'first':
      return 0
    case 'last':
      return layout.count - 1
    case 'pageUp':
      return vertical(layout, index, -page)
    case 'pageDown':
      return vertical(layout, index, page)
  }
}
