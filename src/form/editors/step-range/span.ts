/** Where a part of the run begins and ends, in one unit; `null` is unset: the model decides. */
export interface Span {
  start: number | null
  end: number | null
}
export type End = keyof Span
export type Unit = 'percent' | 'steps'

interface Limits {
  min: number
  max: number
}
/** What a span may be: the scale it is drawn on, and the outermost value of each end. */
export interface Reach {
  /** The scale, from 0: 100 percent, or the number of steps. */
  full: number
  start: Limits
  end: Limits
}

/** As far as the declarations say and the scale goes; the start leaves room for one mark. */
export const reachOf = (full: number, start?: Partial<Limits>, end?: Partial<Limits>): Reach => ({
  full,
  start: { min: start?.min ?? 0, max: Math.min(start?.max ?? full, full - 1) },
  end: { min: end?.min ?? 1, max: Math.min(end?.max ?? full, full) },
})

/** Where an unset end stands while nothing else is said. */
export const restOf = (reach: Reach, end: End): number => (end === 'start' ? 0 : reach.full)

/** How far one end may go while the other stays: a span holds at least one mark. */
export function roomOf(reach: Reach, span: Span, end: End): Limits {
  const { min, max } = reach[end]
  const other = end === 'start' ? span.end : span.start
  if (other === null) return { min, max }
  return end === 'start'
    ? { min, max: Math.max(min, Math.min(max, other - 1)) }
    : { min: Math.min(max, Math.max(min, other + 1)), max }
}

export const fitEnd = (reach: Reach, span: Span, end: End, value: number): number => {
  const { min, max } = roomOf(reach, span, end)
  return Math.min(max, Math.max(min, Math.round(value)))
}

/** 0 … 1 along the scale, also for a value beyond it. */
export const placeOf = (reach: Reach, value: number): number =>
  Math.min(1, Math.max(0, value / (reach.full || 1)))

/** The end that a press at a value means: the nearer one; between equals, the side it lies on. */
export function nearestEnd(reach: Reach, span: Span, value: number): End {
  const start = Math.min(reach.full, span.start ?? restOf(reach, 'start'))
  const end = Math.min(reach.full, span.end ?? restOf(reach, 'end'))
  const nearer = Math.abs(value - start) - Math.abs(value - end)
  if (nearer !== 0) return nearer < 0 ? 'start' : 'end'
  return value < start ? 'start' : 'end'
}

/** The same span in the other unit: what is set is converted, what is unset stays so. */
export function convertSpan(span: Span, from: Reach, to: Reach): Span {
  const scaled = (end: End): number | null => {
    const value = span[end]
    if (value === null) return null
    const { min, max } = to[end]
    return Math.min(max, Math.max(min, Math.round((value / from.full) * to.full)))
  }
  const start = scaled('start')
  const end = scaled('end')
  if (start === null || end === null || start < end) return { start, end }
  // Rounding made them meet; one mark is the least a span holds.
  return start < to.end.max ? { start, end: start + 1 } : { start: end - 1, end }
}
