import { assert, constantFrom, integer, option, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { convertSpan, fitEnd, nearestEnd, reachOf, roomOf, type Span } from './span.ts'

const percent = reachOf(100, { min: 0, max: 99 }, { min: 1, max: 100 })
const steps = (count: number) => reachOf(count, { min: 0 }, { min: 1 })

test('what is set is converted, what is unset stays unset', () => {
  expect(convertSpan({ start: 20, end: 80 }, percent, steps(28))).toEqual({ start: 6, end: 22 })
  expect(convertSpan({ start: null, end: 50 }, percent, steps(28))).toEqual({
    start: null,
    end: 14,
  })
  expect(convertSpan({ start: 7, end: null }, steps(28), percent)).toEqual({ start: 25, end: null })
  expect(convertSpan({ start: null, end: null }, steps(28), percent)).toEqual({
    start: null,
    end: null,
  })
})

test('ends that would meet keep one step between them', () => {
  expect(convertSpan({ start: 10, end: 12 }, percent, steps(4))).toEqual({ start: 0, end: 1 })
  expect(convertSpan({ start: 98, end: 99 }, percent, steps(4))).toEqual({ start: 3, end: 4 })
  expect(convertSpan({ start: 40, end: 60 }, percent, steps(1))).toEqual({ start: 0, end: 1 })
})

test('steps beyond their number become the whole of it', () => {
  expect(convertSpan({ start: 2, end: 40 }, steps(28), percent)).toEqual({ start: 7, end: 100 })
})

test('a converted span is one the documents allow', () => {
  const span = record({
    start: option(integer({ min: 0, max: 99 })),
    end: option(integer({ min: 1, max: 100 })),
  })
  assert(
    property(
      span,
      integer({ min: 1, max: 50 }),
      constantFrom(true, false),
      (given, count, back) => {
        const to = steps(count)
        const made: Span = convertSpan(given, percent, to)
        const said = back ? convertSpan(made, to, percent) : made
        const reach = back ? percent : to
        expect(said.start === null).toBe(given.start === null)
        expect(said.end === null).toBe(given.end === null)
        for (const end of ['start', 'end'] as const) {
          const value = said[end]
          if (value === null) continue
          expect(value).toBeGreaterThanOrEqual(reach[end].min)
          expect(value).toBeLessThanOrEqual(reach[end].max)
        }
        if (said.start !== null && said.end !== null) expect(said.start).toBeLessThan(said.end)
      },
    ),
  )
})

test('an end stops one mark before the other, and at the end of the scale', () => {
  expect(roomOf(percent, { start: 20, end: 80 }, 'start')).toEqual({ min: 0, max: 79 })
  expect(roomOf(percent, { start: 20, end: 80 }, 'end')).toEqual({ min: 21, max: 100 })
  expect(fitEnd(percent, { start: null, end: null }, 'start', 140)).toBe(99)
  expect(fitEnd(percent, { start: 20, end: 80 }, 'end', 4)).toBe(21)
})

test('an end beyond the number of steps does not push the other out', () => {
  expect(roomOf(steps(28), { start: 2, end: 40 }, 'start')).toEqual({ min: 0, max: 27 })
  expect(roomOf(steps(28), { start: 35, end: 40 }, 'end')).toEqual({ min: 28, max: 28 })
})

test('a press means the nearer end, and beside two that stand together the side it is on', () => {
  expect(nearestEnd(percent, { start: null, end: null }, 30)).toBe('start')
  expect(nearestEnd(percent, { start: null, end: null }, 70)).toBe('end')
  expect(nearestEnd(percent, { start: 40, end: 41 }, 12)).toBe('start')
  expect(nearestEnd(steps(28), { start: 35, end: 40 }, 27)).toBe('start')
})
