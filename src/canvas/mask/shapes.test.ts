import { describe, expect, it, test } from 'vitest'
import type { Operation, Stroke } from '../document/operation.ts'
import { bounds, coverage, type Mask } from './mask.ts'
import { replay } from './replay.test-support.ts'

const noPicture = () => {
  throw new Error('There is no picture here.')
}
const made = (width: number, height: number, ...operations: Operation[]): Mask =>
  replay({ source: { value: '', width, height }, operations }, noPicture)
const at = ({ width, data }: Mask, x: number, y: number) => data[y * width + x] ?? Number.NaN

const brush = { kind: 'stroke', mode: 'add', size: 20, hardness: 1, opacity: 1 } as const
const stroke = (change: Partial<Stroke>, ...points: number[]): Stroke => ({
  ...brush,
  ...change,
  points,
})

describe('a stroke', () => {
  it('covers exactly its width and ends round', () => {
    const mask = made(100, 60, stroke({}, 30, 30, 1, 70, 30, 1))
    for (let y = 0; y < 60; y++)
      expect(at(mask, 50, y), `row ${y}`).toBe(y >= 20 && y < 40 ? 255 : 0)
    expect(bounds(mask)).toEqual({ x: 20, y: 20, width: 60, height: 20 })
    expect(coverage(mask) * 6000).toBeCloseTo(40 * 20 + Math.PI * 100, -0.7)
  })

  it('is a disc where it has one point', () => {
    const mask = made(60, 60, stroke({ size: 40 }, 30, 30, 1))
    expect(coverage(mask) * 3600).toBeCloseTo(Math.PI * 400, -1)
  })

  it('never exceeds its opacity, however often it crosses itself', () => {
    const knot = [10, 10, 1, 50, 50, 1, 50, 10, 1, 10, 50, 1, 10, 10, 1, 50, 50, 1]
    const mask = made(60, 60, stroke({ opacity: 0.5, hardness: 0.5 }, ...knot))
    expect(Math.max(...mask.data)).toBe(128)
    const twice = made(60, 60, stroke({ opacity: 0.5 }, ...knot), stroke({ opacity: 0.5 }, ...knot))
    expect(at(twice, 30, 30)).toBe(192)
  })

  test.each([0, 0.25, 0.8])(
    'of hardness %f is full to there and then falls to nothing',
    (hardness) => {
      const mask = made(140, 140, stroke({ size: 120, hardness }, 70.5, 70.5, 1))
      for (let x = 70; x < 140; x++) {
        const away = x - 70
        const value = at(mask, x, 70)
        if (away <= hardness * 60 - 1) expect(value).toBe(255)
        if (away >= 65) expect(value).toBe(0)
        expect(value).toBeLessThanOrEqual(at(mask, x - 1, 70))
      }
      const half = 60.5 - (60.5 - hardness * 60) / 2
      expect(Math.abs(at(mask, 70 + Math.round(half), 70) - 128)).toBeLessThan(16)
    },
  )

  it('of a soft brush has the same curve whether it is large or small', () => {
    const small = made(60, 60, stroke({ size: 40, hardness: 0 }, 30.5, 30.5, 1))
    const large = made(600, 600, stroke({ size: 400, hardness: 0 }, 305, 305, 1))
    for (let away = 0; away < 20; away++)
      expect(Math.abs(at(small, 30 + away, 30) - at(large, 305 + 10 * away, 305))).toBeLessThan(8)
  })

  it('grows thinner with less pressure', () => {
    const mask = made(100, 60, stroke({}, 20, 30, 1, 80, 30, 0.2))
    const tall = (x: number) =>
      Array.from({ length: 60 }, (_, y) => at(mask, x, y)).filter((value) => value > 127).length
    expect(tall(20)).toBe(20)
    expect(tall(50)).toBe(12)
    expect(tall(80)).toBe(4)
  })

  it('beyond the picture shows what reaches in, and nothing where none does', () => {
    const mask = made(40, 40, stroke({}, -5, -100, 1, -5, 100, 1))
    expect(bounds(mask)).toEqual({ x: 0, y: 0, width: 5, height: 40 })
    expect(bounds(made(40, 40, stroke({}, -5000, -50, 1, 5000, -50, 1)))).toBeNull()
    const across = made(40, 40, stroke({ size: 4 }, -90000, 20, 1, 90000, 20, 1))
    expect(bounds(across)).toEqual({ x: 0, y: 18, width: 40, height: 4 })
  })

  it('taken away leaves what a brush of its edge leaves', () => {
    const mask = made(60, 60, { kind: 'fill' }, stroke({ mode: 'subtract' }, 30, 30, 1))
    const added = made(60, 60, stroke({}, 30, 30, 1))
    for (const [index, value] of mask.data.entries())
      expect(Math.abs(value + (added.data[index] ?? 0) - 255)).toBeLessThan(2)
  })

  it('changes a picture that is cut nowhere but at the cut', () => {
    const points = [10, 15, 1, 45, 60, 0.7, 90, 20, 1]
    for (const hardness of [0, 0.4, 1]) {
      const size = 70
      const whole = made(100, 80, stroke({ size, hardness }, ...points))
      const part = made(50, 40, stroke({ size, hardness }, ...points))
      for (let y = 0; y < 40; y++)
        for (let x = 0; x < 50; x++) expect(at(part, x, y)).toBe(at(whole, x, y))
    }
  })
})

describe('a shape', () => {
  it('covers pixels at its edge by their area', () => {
    const mask = made(10, 10, {
      kind: 'rectangle',
      mode: 'add',
      x: 2.5,
      y: 3,
      width: 4,
      height: 2.25,
    })
    expect([1, 2, 3, 6, 7].map((x) => at(mask, x, 3))).toEqual([0, 128, 255, 128, 0])
    expect([4, 5, 6].map((y) => at(mask, 4, y))).toEqual([255, 64, 0])
  })

  it('of an ellipse has its area and is the same from all sides', () => {
    const mask = made(200, 100, {
      kind: 'ellipse',
      mode: 'add',
      x: 10,
      y: 10,
      width: 180,
      height: 80,
    })
    expect(coverage(mask) * 20000).toBeCloseTo(Math.PI * 90 * 40, -1.5)
    for (let y = 0; y < 100; y++)
      for (let x = 0; x < 200; x++)
        expect(Math.abs(at(mask, x, y) - at(mask, 199 - x, 99 - y))).toBeLessThan(2)
  })

  it('stays filled where a lasso crosses itself', () => {
    const curl = [10, 10, 50, 10, 50, 50, 20, 50, 20, 5, 60, 5, 60, 60, 10, 60]
    expect(at(made(70, 70, { kind: 'polygon', mode: 'add', points: curl }), 35, 30)).toBe(255)
    const eight = [0, 0, 40, 40, 40, 0, 0, 40]
    const mask = made(40, 40, { kind: 'polygon', mode: 'add', points: eight })
    expect([at(mask, 5, 20), at(mask, 35, 20), at(mask, 20, 5)]).toEqual([255, 255, 0])
  })

  it('is cut at the picture’s edges as if it went on', () => {
    const points = [-70, 10, 20, -60, 120, 30, 33, 150]
    const whole = made(200, 200, {
      kind: 'polygon',
      mode: 'add',
      points: points.map((value) => value + 50),
    })
    const part = made(60, 60, { kind: 'polygon', mode: 'add', points })
    for (let y = 0; y < 60; y++)
      for (let x = 0; x < 60; x++)
        expect(Math.abs(at(part, x, y) - at(whole, x + 50, y + 50))).toBeLessThan(2)
  })

  it('without an area changes nothing', () => {
    const none = { kind: 'rectangle', mode: 'add', x: 5, y: 5, width: 0, height: 9 } as const
    expect(coverage(made(10, 10, none))).toBe(0)
    expect(coverage(made(1, 1, { ...none, x: -3, width: 1 }))).toBe(0)
  })
})

describe('a stored picture', () => {
  const cover = Uint8Array.from([0, 60, 200, 255])
  const bitmap = (mode: 'add' | 'subtract'): Operation => ({ kind: 'bitmap', mode, value: '' })
  const of = (...operations: Operation[]) =>
    Array.from(
      replay({ source: { value: '', width: 4, height: 1 }, operations }, () => cover.slice()).data,
    )

  it('laid twice is there once', () => {
    expect(of(bitmap('add'), bitmap('add'))).toEqual([0, 60, 200, 255])
  })

  it('is taken away whole, its soft edge too', () => {
    expect(of(bitmap('add'), bitmap('subtract'))).toEqual([0, 0, 0, 0])
    expect(of({ kind: 'fill' }, bitmap('subtract'))).toEqual([255, 195, 55, 0])
  })
})
