import { expect, test } from 'vitest'
import { bounded, fitted, nextZoom, panned, placed, zoomedTo } from './view.ts'

const source = { width: 2048, height: 1024 }
const stage = { width: 848, height: 648 }
const insets = { left: 24, right: 24, top: 24, bottom: 24 }
const whole = { x: 0, y: 0, ...source }

test('fit shows the whole picture with a margin, in the middle', () => {
  const view = fitted(whole, stage, insets, 1)
  expect(view).toEqual({ x: 1024, y: 512, zoom: 800 / 2048 })
  expect(placed(view, stage, 1)).toEqual({ left: 24, top: 124, scale: 800 / 2048 })
  const zoomOf = (side: number) =>
    fitted({ x: 0, y: 0, width: side, height: side }, stage, insets, 2).zoom
  expect([1, 16, 60, 128, 512].map(zoomOf)).toEqual([20, 12, 3, 1, 1])
  const besideRail = placed(fitted(whole, stage, { ...insets, left: 64 }, 1), stage, 1)
  expect(besideRail.left).toBe(64)
  expect(besideRail.left + 2048 * besideRail.scale).toBeCloseTo(824)
  expect(fitted({ ...whole, x: -200 }, stage, insets, 2).x).toBe(824)
})

test('100 % is a pixel of the screen for one of the source, on whole pixels', () => {
  const { scale, left, top } = placed({ x: 100.3, y: 50, zoom: 1 }, stage, 2)
  expect(scale).toBe(0.5)
  expect(left * 2).toBe(Math.round(left * 2))
  expect(top * 2).toBe(Math.round(top * 2))
})

test('what lies under the pointer stays there while zooming', () => {
  const at = { x: 130, y: -90 }
  const under = (view: { x: number; y: number; zoom: number }) => [
    view.x + (at.x * 2) / view.zoom,
    view.y + (at.y * 2) / view.zoom,
  ]
  const view = { x: 700, y: 400, zoom: 0.5 }
  const closer = zoomedTo(view, 3, at, source, 2)
  expect(closer.zoom).toBe(3)
  expect(under(closer)[0]).toBeCloseTo(under(view)[0] ?? 0)
  expect(under(closer)[1]).toBeCloseTo(under(view)[1] ?? 0)
})

test('zoom ends at 10 and 2000 %, or where a large picture fits', () => {
  const view = { x: 1024, y: 512, zoom: 1 }
  const middle = { x: 0, y: 0 }
  expect(zoomedTo(view, 99, middle, source, 1).zoom).toBe(20)
  expect(zoomedTo(view, 0, middle, source, 1).zoom).toBe(0.1)
  expect(bounded({ ...view, zoom: 0.01 }, source, 0.05).zoom).toBe(0.05)
  expect(nextZoom(1, 1)).toBe(1.5)
  expect(nextZoom(0.4, -1)).toBe(0.33)
  expect(nextZoom(20, 1)).toBe(20)
})

test('a pan follows the hand and leaves a part in sight', () => {
  const view = { x: 1024, y: 512, zoom: 2 }
  expect(panned(view, 100, -50, source, 1)).toEqual({ x: 974, y: 537, zoom: 2 })
  expect(panned(view, 1e6, 0, source, 1).x).toBe(-1024)
})
