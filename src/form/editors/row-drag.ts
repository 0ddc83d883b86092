/** Where a dragged row would stand: how many of the others have their middle above its own. */
export const placeOf = (middle: number, others: readonly number[]): number =>
  others.filter((other) => other < middle).length

interface Place {
  item: HTMLElement
  top: number
  height: number
}

/**
 * Drags a list item by its handle, from a pointerdown to its end, without a render: the item
 * follows the pointer and the others make room. `onDrop` hears the index it was dropped at; Esc
 * and a lost pointer put it back.
 */
export function dragRow(
  { pointerId, clientY }: { pointerId: number; clientY: number },
  handle: HTMLElement,
  onDrop: (to: number) => void,
): void {
  const row = handle.closest('li')
  if (!row?.parentElement) return
  const places = [...row.parentElement.children].flatMap((item): Place[] => {
    if (!(item instanceof HTMLElement)) return []
    const { top, height } = item.getBoundingClientRect()
    return [{ item, top, height }]
  })
  const from = places.findIndex(({ item }) => item === row)
  const own = places[from]
  const next = places[from + 1] ?? places[from - 1]
  if (!own || !next) return
  const gap = Math.abs(next.top - own.top) - (next.top > own.top ? own.height : next.height)
  const others = places.filter(({ item }) => item !== row)
  let to = from

  const onMove = (event: PointerEvent) => {
    const by = event.clientY - clientY
    row.style.translate = `0 ${by}px`
    to = placeOf(
      own.top + by + own.height / 2,
      others.map(({ top, height }) => top + height / 2),
    )
    for (const [index, { item }] of others.entries()) {
      const shift = index >= from && index < to ? -1 : index < from && index >= to ? 1 : 0
      item.style.translate = shift === 0 ? '' : `0 ${shift * (own.height + gap)}px`
    }
  }
  const end = (drop: boolean) => {
    ending.abort()
    row.toggleAttribute('data-dragged', false)
    for (const { item } of places) item.style.translate = ''
    if (handle.hasPointerCapture(pointerId)) handle.releasePointerCapture(pointerId)
    if (drop && to !== from) onDrop(to)
  }
  const ending = new AbortController()
  const { signal } = ending
  handle.setPointerCapture(pointerId)
  row.toggleAttribute('data-dragged', true)
  handle.addEventListener('pointermove', onMove, { signal })
  handle.addEventListener('pointerup', () => end(true), { signal })
  handle.addEventListener('lostpointercapture', () => end(false), { signal })
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    end(false)
  }
  document.addEventListener('keydown', onKey, { signal, capture: true })
}
