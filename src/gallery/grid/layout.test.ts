import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  drawn,
  firstOfRow,
  GAP,
  HEADING,
  layOut,
  placeOf,
  rowAt,
  scrollTopFor,
  windowOf,
} from './layout.ts'

const day = (key: string, count: number) => ({ key, label: key, count })

it('puts two columns into a pane of 300 pixels and more into a wide one', () => {
  expect(layOut(276, [day('a', 5)])).toMatchObject({ columns: 2, tile: 134, rows: 3 })
  expect(layOut(600, [day('a', 5)]).columns).toBe(4)
  expect(layOut(60, [day('a', 5)]).columns).toBe(2)
})

it('begins every day on a row of its own', () => {
  const layout = layOut(276, [day('a', 3), day('b', 2)])
  const [, second] = layout.sections
  expect(second).toMatchObject({ start: 3, firstRow: 2, top: HEADING + 2 * (134 + GAP) })
  expect(placeOf(layout, 3)).toMatchObject({ row: 2, column: 0, left: 0 })
  expect(placeOf(layout, 5)).toBeUndefined()
  expect(placeOf(layout, -1)).toBeUndefined()
})

const anyLayout = fc
  .tuple(fc.integer({ min: 100, max: 2000 }), fc.array(fc.integer({ min: 1, max: 40 })))
  .map(([width, counts]) =>
    layOut(
      width,
      counts.map((count, index) => day(String(index), count)),
    ),
  )

it('finds every picture again by its height, and no two in one place', () => {
  fc.assert(
    fc.property(anyLayout, (layout) => {
      const seen = new Set<string>()
      for (let index = 0; index < layout.count; index++) {
        const place = placeOf(layout, index)
        if (!place) throw new Error(`picture ${index} has no place`)
        expect(rowAt(layout, place.top + 1)).toBe(place.row)
        expect(firstOfRow(layout, place.row) + place.column).toBe(index)
        expect(place.top + layout.tile).toBeLessThanOrEqual(layout.height)
        seen.add(`${place.left},${place.top}`)
      }
      expect(seen.size).toBe(layout.count)
    }),
    { numRuns: 60 },
  )
})

it('keeps every place when older pictures follow', () => {
  const before = layOut(276, [day('a', 3), day('b', 2)])
  const after = layOut(276, [day('a', 3), day('b', 9), day('c', 4)])
  for (let index = 0; index < before.count; index++) {
    expect(placeOf(after, index)?.top).toBe(placeOf(before, index)?.top)
  }
})

it('draws the rows in view, some beyond, and none that do not exist', () => {
  const layout = layOut(276, [day('a', 10_000)])
  const { first, last } = windowOf(layout, 142_000, 700)
  expect(first).toBeLessThan(rowAt(layout, 142_000))
  expect(last).toBeGreaterThan(rowAt(layout, 142_700))
  expect(last - first).toBeLessThan(16)
  expect(windowOf(layout, 0, 700).first).toBe(0)
  expect(windowOf(layout, layout.height, 700).last).toBe(layout.rows - 1)
  expect(windowOf(layOut(276, []), 0, 700)).toEqual({ first: 0, last: -1 })
})

it('keeps rows beyond both edges of any view, and moves both ends in one moment', () => {
  fc.assert(
    fc.property(
      anyLayout,
      fc.nat(20_000),
      fc.integer({ min: 1, max: 2000 }),
      (layout, top, height) => {
        const { first, last } = windowOf(layout, top, height)
        expect(first).toBeLessThanOrEqual(Math.max(0, rowAt(layout, top) - 2))
        expect(last).toBeGreaterThanOrEqual(
          Math.min(layout.rows - 1, rowAt(layout, top + height) + 2),
        )
      },
    ),
  )
  const layout = layOut(276, [day('a', 2000)])
  const windows = Array.from({ length: 2000 }, (_, step) => windowOf(layout, step * 10, 700))
  const sizes = new Set(windows.map(({ first, last }) => last - first))
  expect(sizes.size).toBe(1)
})

it('draws the focused picture wherever it is, once', () => {
  const layout = layOut(276, [day('a', 100), day('b', 100)])
  const indices = (focused: number) =>
    drawn(layout, { first: 10, last: 11 }, focused).flatMap((part) => part.indices)
  expect(indices(21)).toEqual([20, 21, 22, 23])
  expect(indices(0)).toEqual([0, 20, 21, 22, 23])
  expect(indices(99)).toEqual([20, 21, 22, 23, 99])
  expect(indices(150)).toEqual([20, 21, 22, 23, 150])
  expect(indices(-1)).toEqual([20, 21, 22, 23])
  expect(drawn(layOut(276, []), { first: 0, last: -1 }, 0)).toEqual([])
})

it('scrolls no further than needed, and never under the heading', () => {
  const layout = layOut(276, [day('a', 100)])
  const place = placeOf(layout, 20)
  if (!place) throw new Error('picture 20 has no place')
  expect(scrollTopFor(layout, place, 0, 500)).toBe(place.top + 134 + GAP - 500)
  expect(scrollTopFor(layout, place, 5_000, 500)).toBe(place.top - HEADING)
  expect(scrollTopFor(layout, place, place.top - 100, 500)).toBe(place.top - 100)
})
