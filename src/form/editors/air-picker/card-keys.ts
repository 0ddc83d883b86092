import type { KeyboardEvent } from 'react'

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const middle = ({ left, right }: Box): number => (left + right) / 2

/**
 * Which of some boxes an arrow leads to from one of them: the neighbour in its row, or the nearest
 * of the next row up or down. -1 where there is none.
 */
export function neighbour(boxes: readonly Box[], from: number, key: string): number {
  const here = boxes[from]
  if (!here) return -1
  if (key === 'ArrowLeft') return from - 1
  if (key === 'ArrowRight') return from + 1 < boxes.length ? from + 1 : -1
  const down = key === 'ArrowDown'
  const beyond = boxes.filter((box) => (down ? box.top >= here.bottom : box.bottom <= here.top))
  const edge = down
    ? Math.min(...beyond.map(({ top }) => top))
    : Math.max(...beyond.map(({ top }) => top))
  const row = beyond.filter(({ top }) => Math.abs(top - edge) < 2)
  const away = (box: Box) => Math.abs(middle(box) - middle(here))
  const [nearest] = row.toSorted((a, b) => away(a) - away(b))
  return nearest ? boxes.indexOf(nearest) : -1
}

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']

/** Arrows, Home and End among everything marked `data-card`; from above the first, back to the box. */
export function moveAmongCards(event: KeyboardEvent<HTMLElement>, box: HTMLElement | null): void {
  const { key, target } = event
  if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof HTMLElement)) return
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-card]')]
  if (target === box) {
    if (key !== 'ArrowDown' || !cards[0]) return
    event.preventDefault()
    cards[0].focus()
    return
  }
  const at = cards.indexOf(target)
  if (at < 0) return
  if (ARROWS.includes(key) || key === 'Home' || key === 'End') {
    event.preventDefault()
    const boxes = cards.map((card) => card.getBoundingClientRect())
    const to = key === 'Home' ? 0 : key === 'End' ? cards.length - 1 : neighbour(boxes, at, key)
    if (to >= 0) cards[to]?.focus()
    else if (key === 'ArrowUp') box?.focus()
    // Who goes on typing searches on.
  } else if (key === 'Backspace' || (key.length === 1 && key !== ' ')) box?.focus()
}
