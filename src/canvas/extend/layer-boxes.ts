import type { Frame } from '../document/document.ts'
import type { Placement } from '../stage/view.ts'
import type { Standing } from './standing.ts'

/** CSS px from the stage's upper left corner. */
export interface LayerBox {
  left: number
  top: number
  width: number
  height: number
}

/** Where the picture and what is added to it stand on the stage; without a frame, the picture. */
export function frameBox(
  { box, unit }: Pick<Standing, 'box' | 'unit'>,
  frame: Frame | null,
  { left, top, scale }: Placement,
): LayerBox {
  const { left: l, top: t, right: r, bottom: b } = frame ?? { left: 0, top: 0, right: 0, bottom: 0 }
  return {
    left: left + (box.x - l * unit.x) * scale,
    top: top + (box.y - t * unit.y) * scale,
    width: (box.width + (l + r) * unit.x) * scale,
    height: (box.height + (t + b) * unit.y) * scale,
  }
}

/** A clip path of what lies in one box and not in the other, seen from the first. */
export function outside(whole: LayerBox, hole: LayerBox): string {
  const x = hole.left - whole.left
  const y = hole.top - whole.top
  const ring = (l: number, t: number, r: number, b: number) =>
    [`${l}px ${t}px`, `${r}px ${t}px`, `${r}px ${b}px`, `${l}px ${b}px`, `${l}px ${t}px`].join(', ')
  return `polygon(evenodd, ${ring(0, 0, whole.width, whole.height)}, ${ring(x, y, x + hole.width, y + hole.height)})`
}
