import { beforeEach, expect, test } from 'vitest'
import type { Mode } from '../document/operation.ts'
import { createFreehand, type Ink, type Trail } from './freehand.ts'
import { createLasso, createPolygon } from './outline.ts'
import { createShape } from './shape.ts'
import type { Tool } from './tool.ts'

let ink: Ink
let mode: Mode
let trail: Trail

beforeEach(() => {
  ink = { mode: 'add', size: 40, hardness: 1, opacity: 1, least: 2 }
  mode = 'add'
  trail = { x: 0, y: 0, known: false }
})

/** Presses at the first point, moves over the others and lets go. */
function drag(tool: Tool, points: readonly (readonly [number, number])[], along = false) {
  const [first, ...rest] = points
  tool.press(first?.[0] ?? 0, first?.[1] ?? 0, 1, along)
  for (const [x, y] of rest) tool.move(x, y, 1, along)
  return tool.release()
}

test('a stroke keeps its points, also outside of the picture', () => {
  const brush = createFreehand(() => ink, trail)
  expect(brush.state).toBe('rest')
  expect(
    drag(brush, [
      [-30.04, 5],
      [10, 5],
      [9, 5.26],
    ]),
  ).toEqual({
    kind: 'stroke',
    mode: 'add',
    size: 40,
    hardness: 1,
    opacity: 1,
    points: [-30, 5, 1, 10, 5, 1, 9, 5.3, 1],
  })
  expect(brush.state).toBe('rest')
})

test('a press alone is a dot; samples that hardly move are passed over, the last never', () => {
  const brush = createFreehand(() => ink, trail)
  expect(drag(brush, [[5, 5]])).toMatchObject({ points: [5, 5, 1] })
  expect(
    drag(brush, [
      [5, 5],
      [5.5, 5],
      [6, 5],
      [6.4, 5],
    ]),
  ).toMatchObject({
    points: [5, 5, 1, 6.4, 5, 1],
  })
})

test('what is in hand grows in place, with the pressure', () => {
  const brush = createFreehand(() => ink, trail)
  brush.press(0, 0, 0.25, false)
  const { inHand } = brush
  brush.move(10, 0, 0.756, false)
  expect(brush.inHand).toBe(inHand)
  expect(inHand).toMatchObject({ points: [0, 0, 0.25, 10, 0, 0.76] })
  brush.cancel()
  expect(brush.inHand).toBe(null)
  expect(brush.release()).toBe(null)
})

test('a line by Shift begins where the last stroke ended, the eraser’s too', () => {
  const brush = createFreehand(() => ink, trail)
  const eraser = createFreehand(() => ({ ...ink, mode: 'subtract' }), trail)
  expect(drag(brush, [[8, 8]], true)).toMatchObject({ points: [8, 8, 1] })
  drag(brush, [
    [8, 8],
    [100, 20],
  ])
  expect(drag(eraser, [[50, 90]], true)).toMatchObject({
    mode: 'subtract',
    points: [100, 20, 1, 50, 90, 1],
  })
})

test('a rectangle lies on whole pixels, whichever corner came first', () => {
  const rectangle = createShape('rectangle', () => mode)
  const found = { kind: 'rectangle', mode: 'add', x: 10, y: 20, width: 30, height: 5 }
  expect(
    drag(rectangle, [
      [10.2, 20.4],
      [40.4, 25],
    ]),
  ).toEqual(found)
  expect(
    drag(rectangle, [
      [40, 25],
      [10, 20],
    ]),
  ).toEqual(found)
  expect(drag(rectangle, [[40, 25]])).toBe(null)
  mode = 'subtract'
  expect(
    drag(
      createShape('ellipse', () => mode),
      [
        [0, 0],
        [-30, 10],
      ],
      true,
    ),
  ).toEqual({
    kind: 'ellipse',
    mode: 'subtract',
    x: -30,
    y: 0,
    width: 30,
    height: 30,
  })
})

test('a lasso closes by itself and needs three points', () => {
  const lasso = createLasso(() => ({ mode, near: 8, least: 2 }))
  expect(
    drag(lasso, [
      [0, 0],
      [10, 0],
      [10.5, 0.5],
      [10, 10],
    ]),
  ).toEqual({
    kind: 'polygon',
    mode: 'add',
    points: [0, 0, 10, 0, 10, 10],
  })
  expect(
    drag(lasso, [
      [0, 0],
      [10, 0],
    ]),
  ).toBe(null)
})

test('a polygon takes corners until the first is pressed again', () => {
  const polygon = createPolygon(() => ({ mode, near: 8, least: 2 }))
  for (const corner of [
    [0, 0],
    [100, 0],
    [100, 100],
  ] as const) {
    expect(drag(polygon, [corner])).toBe(null)
    expect(polygon.state).toBe('open')
  }
  polygon.move(40, 40, 1, false)
  expect(polygon.inHand).toMatchObject({ points: [0, 0, 100, 0, 100, 100, 40, 40] })
  expect(drag(polygon, [[3, 4]])).toEqual({
    kind: 'polygon',
    mode: 'add',
    points: [0, 0, 100, 0, 100, 100],
  })
  expect(polygon.state).toBe('rest')
})

test('a polygon gives corners back and ends by finish', () => {
  const polygon = createPolygon(() => ({ mode, near: 8, least: 2 }))
  for (const corner of [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 90],
  ] as const)
    drag(polygon, [corner])
  expect(polygon.back()).toBe(true)
  expect(polygon.finish()).toMatchObject({ points: [0, 0, 100, 0, 100, 100] })
  drag(polygon, [[0, 0]])
  drag(polygon, [[50, 0]])
  expect(polygon.finish()).toBe(null)
  drag(polygon, [[0, 0]])
  expect(polygon.back()).toBe(true)
  expect(polygon.state).toBe('rest')
  expect(polygon.back()).toBe(false)
})
