import { describe, expect, test } from 'vitest'
import { planeOf, rowsOf } from '../picture.fixture.ts'
import { boxBlur, gaussian } from './blur.ts'
import { grow } from './grow.ts'
import { follow } from './guided.ts'
import { findPatches } from './patches.ts'
import { createPlane, mapPlane, smoothStep, stretch } from './plane.ts'
import { connect, thin } from './ridges.ts'
import { slopeOf } from './slope.ts'

const flat = (value: number) => mapPlane(createPlane(9, 7), () => value)
const dot = planeOf('00000', '00000', '00900', '00000', '00000')

describe('blur', () => {
  test.each([0, 1, 2, 5])('a flat plane stays flat under a box of radius %i', (radius) => {
    for (const value of boxBlur(flat(0.5), radius).v) expect(value).toBeCloseTo(0.5, 5)
  })

  test.each([0, 0.8, 2, 4])('a flat plane stays flat under a Gaussian of %f px', (sigma) => {
    for (const value of gaussian(flat(0.25), sigma).v) expect(value).toBeCloseTo(0.25, 5)
  })

  test('a box is the mean of its square', () => {
    expect(rowsOf(boxBlur(dot, 1))).toEqual([
      [0, 0, 0, 0, 0],
      [0, 1, 1, 1, 0],
      [0, 1, 1, 1, 0],
      [0, 1, 1, 1, 0],
      [0, 0, 0, 0, 0],
    ])
  })

  test('a Gaussian falls off evenly on all sides and keeps the sum', () => {
    const blurred = gaussian(dot, 0.6)
    const at = (x: number, y: number) => blurred.v[y * 5 + x] ?? 0
    expect(at(2, 2)).toBeGreaterThan(at(1, 2))
    for (const [x, y] of [
      [1, 2],
      [3, 2],
      [2, 1],
      [2, 3],
    ] as const)
      expect(at(x, y)).toBeCloseTo(at(1, 2), 5)
    expect(blurred.v.reduce((sum, value) => sum + value, 0)).toBeCloseTo(9, 1)
  })
})

test('growing spreads high values in a square, shrinking takes them back', () => {
  const one = planeOf('00000', '00000', '00100', '00000', '00000')
  const grown = grow(one, 1)
  expect(rowsOf(grown)).toEqual([
    [0, 0, 0, 0, 0],
    [0, 1, 1, 1, 0],
    [0, 1, 1, 1, 0],
    [0, 1, 1, 1, 0],
    [0, 0, 0, 0, 0],
  ])
  expect(rowsOf(grow(grown, -1))).toEqual(rowsOf(one))
  expect(grow(one, 0)).toBe(one)
})

test('patches are what touches by sides and corners', () => {
  const plane = planeOf('1000', '0100', '0001', '0001')
  expect(findPatches(plane, (value) => value === 1)).toMatchObject([
    { cells: [0, 5], left: 0, top: 0, right: 1, bottom: 1 },
    { cells: [11, 15], left: 3, top: 2, right: 3, bottom: 3 },
  ])
})

test('the slope of an upright step lies across it', () => {
  const { x, y, steepness } = slopeOf(planeOf('0011', '0011', '0011'))
  expect(rowsOf(x)[1]).toEqual([0, 4, 4, 0])
  expect(rowsOf(steepness)[1]).toEqual([0, 4, 4, 0])
  expect(y.v.every((value) => value === 0)).toBe(true)
})

test('an edge is thinned to one pixel', () => {
  const steep = slopeOf(planeOf('00111', '00111', '00111', '00111'))
  expect(rowsOf(thin(steep)).slice(1, 3)).toEqual([
    [0, 4, 0, 0, 0],
    [0, 4, 0, 0, 0],
  ])
})

test('weak edges stay only where they touch a strong one', () => {
  const edges = planeOf('22900', '00000', '00022')
  expect(rowsOf(connect(edges, 2, 9))).toEqual([
    [1, 1, 1, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ])
  // Thresholds given the wrong way round are read by their sizes.
  expect(connect(edges, 9, 2).v.some((value) => value === 1)).toBe(true)
  expect(connect(edges, 2, 9, 4).v.every((value) => value === 0)).toBe(true)
})

test('what follows a guide takes over its border', () => {
  const guide = mapPlane(createPlane(40, 20), (_, p) => (p % 40 < 20 ? 0 : 1))
  const rough = mapPlane(guide, (_, p) => (p % 40 < 17 ? 0 : 1))
  const { v } = follow(rough, guide, 6, 1e-4)
  expect((v[10 * 40 + 21] ?? 0) - (v[10 * 40 + 18] ?? 0)).toBeGreaterThan(0.5)
})

test('stretching reaches both ends, a flat plane none', () => {
  expect(rowsOf(stretch(planeOf('246')))).toEqual([[0, 0.5, 1]])
  expect(stretch(flat(3)).v.every((value) => value === 0)).toBe(true)
  expect([smoothStep(0, 1, -1), smoothStep(0, 1, 0.5), smoothStep(0, 1, 2)]).toEqual([0, 0.5, 1])
})
