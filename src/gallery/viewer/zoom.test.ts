import fc from 'fast-check'
import { expect, it } from 'vitest'
import { actualSize, clamp, FIT, fitScale, pan, percent, placement, zoomAt } from './zoom.ts'

const frame = { width: 800, height: 600 }
const picture = { width: 1600, height: 1600 }

it('fits a picture into the frame and never blows a small one up', () => {
  expect(fitScale(frame, picture)).toBe(0.375)
  expect(fitScale(frame, { width: 100, height: 50 })).toBe(1)
  expect(placement(FIT, frame, picture)).toEqual({ scale: 0.375, left: 100, top: 0 })
  expect(percent(FIT, frame, picture, 2)).toBe(75)
})

it('shows picture pixels as screen pixels at 100 %', () => {
  const view = { ...FIT, zoom: actualSize(frame, picture, 2) }
  expect(percent(view, frame, picture, 2)).toBe(100)
})

it('keeps what is under the pointer where it is', () => {
  const at = (view: typeof FIT, point: { x: number; y: number }) => {
    const { scale, left, top } = placement(view, frame, picture)
    return [
      (point.x + frame.width / 2 - left) / scale,
      (point.y + frame.height / 2 - top) / scale,
    ] as const
  }
  const point = { x: 90, y: -70 }
  const start = zoomAt(FIT, 4, { x: 0, y: 0 }, frame, picture)
  const next = zoomAt(start, 1.5, point, frame, picture)
  const [before, after] = [at(start, point), at(next, point)]
  expect(after[0]).toBeCloseTo(before[0], 6)
  expect(after[1]).toBeCloseTo(before[1], 6)
})

it('never shows ground beside a picture that is larger than its frame', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 40, noNaN: true }),
      fc.double({ min: -9e3, max: 9e3, noNaN: true }),
      fc.double({ min: -9e3, max: 9e3, noNaN: true }),
      (zoom, dx, dy) => {
        const view = pan(clamp({ ...FIT, zoom }, frame, picture), dx, dy, frame, picture)
        const { scale, left, top } = placement(view, frame, picture)
        if (picture.width * scale > frame.width) {
          expect(left).toBeLessThanOrEqual(1e-6)
          expect(left + picture.width * scale).toBeGreaterThanOrEqual(frame.width - 1e-6)
        } else expect(left).toBeCloseTo((frame.width - picture.width * scale) / 2, 6)
        if (picture.height * scale > frame.height) expect(top).toBeLessThanOrEqual(1e-6)
      },
    ),
  )
})

it('does not go below fit', () => {
  expect(zoomAt(FIT, 0.5, { x: 10, y: 10 }, frame, picture)).toEqual(FIT)
})
