/**
 * Where everything in the grid is, as arithmetic: a place follows from the width, the days and the
 * index alone, so a tile stands still from acceptance on and nothing is measured while scrolling.
 * All lengths are pixels.
 */
import type { Day } from './day.ts'

export const GAP = 8
export const HEADING = 32
/** What the ring around the open picture takes of the space beside it. */
export const RING = 4
/** Space at each side of the tiles: a scrollbar is part of it, beside the ring. */
const SIDE = 14
/** Below this width a caption no longer holds seed and cost. */
const LEAST_TILE = 128

/** Space left and right of the tiles in what scrolls, beside a scrollbar of this width. */
export const insetsOf = (scrollbar: number) => ({
  left: SIDE,
  right: Math.max(RING, SIDE - scrollbar),
})

export interface Section {
  key: string
  label: string
  count: number
  /** Index of its first picture and number of its first row, both counted over the whole grid. */
  start: number
  firstRow: number
  rows: number
  top: number
  height: number
}

export interface Layout {
  columns: number
  tile: number
  sections: Section[]
  rows: number
  count: number
  height: number
}

export function layOut(width: number, days: readonly Day[]): Layout {
  const columns = Math.max(2, Math.floor((width + GAP) / (LEAST_TILE + GAP)))
  const tile = Math.max(1, Math.floor((width - GAP * (columns - 1)) / columns))
  const sections: Section[] = []
  let start = 0
  let firstRow = 0
  let top = 0
  for (const { key, label, count } of days) {
    const rows = Math.ceil(count / columns)
    const height = HEADING + rows * (tile + GAP)
    sections.push({ key, label, count, start, firstRow, rows, top, height })
    start += count
    firstRow += rows
    top += height
  }
  return { columns, tile, sections, rows: firstRow, count: start, height: top }
}

/** The last section for which `before` holds; sections are in order, so half of them drop at a time. */
function lastSection(layout: Layout, before: (section: Section) => boolean): Section | undefined {
  let low = 0
  let high = layout.sections.length - 1
  let found = layout.sections[0]
  while (low <= high) {
    const middle = (low + high) >> 1
    const section = layout.sections[middle]
    if (section && before(section)) {
      found = section
      low = middle + 1
    } else high = middle - 1
  }
  return found
}

/** The row at a height; between rows and at headings the nearest one of that section. */
export function rowAt(layout: Layout, y: number): number {
  const section = lastSection(layout, ({ top }) => top <= y)
  if (!section) return 0
  const row = Math.floor((y - section.top - HEADING) / (layout.tile + GAP))
  return section.firstRow + Math.max(0, Math.min(section.rows - 1, row))
}

interface Place {
  section: Section
  /** Counted over the whole grid. */
  row: number
  column: number
  left: number
  top: number
}

/** Where a picture is; undefined for an index that is not there. */
export function placeOf(layout: Layout, index: number): Place | undefined {
  if (index < 0 || index >= layout.count) return undefined
  const section = lastSection(layout, ({ start }) => start <= index)
  if (!section) return undefined
  const row = Math.floor((index - section.start) / layout.columns)
  const column = (index - section.start) % layout.columns
  return {
    section,
    row: section.firstRow + row,
    column,
    left: column * (layout.tile + GAP),
    top: section.top + HEADING + row * (layout.tile + GAP),
  }
}

/** The first picture of a row; -1 without one. */
export function firstOfRow(layout: Layout, row: number): number {
  if (row < 0 || row >= layout.rows) return -1
  const section = lastSection(layout, ({ firstRow }) => firstRow <= row)
  return section ? section.start + (row - section.firstRow) * layout.columns : -1
}

/** Rows kept beyond each edge of the view, so that a quick scroll does not meet bare ground. */
const SPARE_ROWS = 2
/** Rows that come and go at once: whatever a change draws, it costs a frame some work of its own. */
const STEP_ROWS = 2

export interface Window {
  first: number
  last: number
}

/**
 * The rows to draw for a view. Both ends move in the same moment, a step at a time: what comes below
 * and what goes above is one change.
 */
export function windowOf(layout: Layout, top: number, height: number): Window {
  const inView = Math.ceil(height / (layout.tile + GAP)) + 1
  const above = Math.max(0, rowAt(layout, top) - SPARE_ROWS)
  const first = above - (above % STEP_ROWS)
  const last = first + inView + 2 * SPARE_ROWS + STEP_ROWS - 2
  return { first, last: Math.min(layout.rows - 1, last) }
}

/** The pictures to draw, section by section; the one that holds the focus is drawn wherever it is. */
export function drawn(
  layout: Layout,
  { first, last }: Window,
  focused: number,
): { section: Section; indices: number[] }[] {
  const result: { section: Section; indices: number[] }[] = []
  for (const section of layout.sections) {
    const { start, count, firstRow, rows } = section
    const from = Math.max(first, firstRow) - firstRow
    const to = Math.min(last, firstRow + rows - 1) - firstRow
    const begin = start + from * layout.columns
    const end = Math.min(start + count, start + (to + 1) * layout.columns)
    const indices: number[] = []
    for (let index = begin; index < end; index++) indices.push(index)
    const holdsFocus = focused >= start && focused < start + count
    if (holdsFocus && focused < begin) indices.unshift(focused)
    else if (holdsFocus && focused >= Math.max(begin, end)) indices.push(focused)
    if (indices.length > 0) result.push({ section, indices })
  }
  return result
}

/** The scroll position nearest to `scrollTop` at which a place is in view, below the day's heading. */
export function scrollTopFor(
  layout: Layout,
  place: Place,
  scrollTop: number,
  height: number,
): number {
  const highest = place.top - HEADING
  const lowest = place.top + layout.tile + GAP - height
  return Math.max(0, Math.min(highest, Math.max(lowest, scrollTop)))
}
