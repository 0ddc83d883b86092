import { describe, expect, it, test } from 'vitest'
import type { Operation } from '../document/operation.ts'
import { bounds, coverage, type Mask } from './mask.ts'
import { replay } from './replay.test-support.ts'

const noPicture = () => {
  throw new Error('There is no picture here.')
}
const made = (width: number, height: number, ...operations: Operation[]): Mask =>
  replay({ source: { value: '', width, height }, operations }, noPicture)
const at = ({ width, data }: Mask, x: number, y: number) => data[y * width + x]
const row = ({ width, data }: Mask, y: number) => [...data.subarray(y * width, (y + 1) * width)]

const block = (x: number, y: number, width: number, height: number): Operation => ({
  kind: 'rectangle',
  mode: 'add',
  x,
  y,
  width,
  height,
})
const without = (x: number, y: number, width: number, height: number): Operation => ({
  kind: 'rectangle',
  mode: 'subtract',
  x,
  y,
  width,
  height,
})

describe('grow', () => {
  it('reaches every pixel that is near enough, by the straight distance', () => {
    const mask = made(41, 41, block(20, 20, 1, 1), { kind: 'grow', by: 12 })
    for (let y = 0; y < 41; y++)
      for (let x = 0; x < 41; x++) {
        const away = Math.hypot(x - 20, y - 20)
        const value = Math.round(255 * Math.max(0, Math.min(1, 13 - away)))
        expect(at(mask, x, y), `${x}, ${y}`).toBe(value)
      }
  })

  it('moves a straight edge by whole pixels and keeps it crisp', () => {
    const mask = made(20, 9, block(8, 0, 2, 9), { kind: 'grow', by: 3 })
    expect(row(mask, 4)).toEqual([...Array(5).fill(0), ...Array(8).fill(255), ...Array(7).fill(0)])
  })

  it('takes a half-covered area along as it is', () => {
    const half: Operation = {
      kind: 'stroke',
      mode: 'add',
      size: 20,
      hardness: 1,
      opacity: 0.4,
      points: [30, 30, 1],
    }
    const mask = made(60, 60, half, { kind: 'grow', by: 5 })
    expect(at(mask, 30, 30)).toBe(102)
    expect(at(mask, 43, 30)).toBe(102)
    expect(at(mask, 47, 30)).toBe(0)
  })

  it('moves a soft edge and keeps its profile', () => {
    const soft: Operation = {
      kind: 'stroke',
      mode: 'add',
      size: 160,
      hardness: 0,
      opacity: 1,
      points: [-20, 100, 1, 120, 100, 1],
    }
    const before = made(100, 200, soft)
    const after = made(100, 200, soft, { kind: 'grow', by: 10 })
    for (let y = 112; y < 195; y++)
      expect(
        Math.abs((at(after, 50, y) ?? 0) - (at(before, 50, y - 10) ?? 0)),
        `row ${y}`,
      ).toBeLessThan(10)
  })
})

describe('shrink', () => {
  it('is what growing does to the rest', () => {
    const mask = made(40, 40, block(10, 10, 20, 20), { kind: 'shrink', by: 4 })
    expect(bounds(mask)).toEqual({ x: 14, y: 14, width: 12, height: 12 })
    expect(coverage(mask)).toBeCloseTo((12 * 12) / 1600, 5)
  })

  it('is not eaten into by the edge of the picture', () => {
    const mask = made(20, 20, block(0, 0, 10, 20), { kind: 'shrink', by: 3 })
    expect(bounds(mask)).toEqual({ x: 0, y: 0, width: 7, height: 20 })
    expect(bounds(made(20, 20, { kind: 'fill' }, { kind: 'shrink', by: 3 }))?.width).toBe(20)
  })

  it('takes back what grow added to a block', () => {
    const mask = made(
      60,
      60,
      block(20, 20, 20, 20),
      { kind: 'grow', by: 8 },
      { kind: 'shrink', by: 8 },
    )
    expect(bounds(mask)).toEqual({ x: 20, y: 20, width: 20, height: 20 })
  })
})

describe('feather', () => {
  test.each([1, 2, 3, 8, 25])('by %i falls off within that many pixels on either side', (by) => {
    const mask = made(200, 3, block(0, 0, 100, 3), { kind: 'feather', by })
    const line = row(mask, 1)
    expect(line.slice(0, 100 - by)).toEqual(Array(100 - by).fill(255))
    expect(line.slice(100 + by)).toEqual(Array(100 - by).fill(0))
    expect(line[100 - by]).toBeLessThan(256)
    for (let x = 1; x < 200; x++) expect(line[x]).toBeLessThanOrEqual(line[x - 1] ?? 0)
    // Half is where the edge was, and it falls as far on one side as on the other.
    for (let step = 0; step < by; step++)
      expect((line[99 - step] ?? 0) + (line[100 + step] ?? 0)).toBeCloseTo(255, -0.5)
  })

  it('keeps the edge of the picture full', () => {
    const mask = made(30, 30, { kind: 'fill' }, { kind: 'feather', by: 9 })
    expect(coverage(mask)).toBe(1)
  })

  it('is the same along rows and columns', () => {
    const mask = made(50, 50, block(15, 15, 20, 20), { kind: 'feather', by: 7 })
    for (let y = 0; y < 50; y++)
      for (let x = 0; x < y; x++)
        expect(Math.abs((at(mask, x, y) ?? 0) - (at(mask, y, x) ?? 0))).toBeLessThan(2)
  })
})

describe('fill holes', () => {
  const ring = [block(10, 10, 20, 20), without(15, 15, 10, 10)]

  it('fills what is enclosed and nothing else', () => {
    expect(made(40, 40, ...ring, { kind: 'fillHoles' })).toEqual(
      made(40, 40, block(10, 10, 20, 20)),
    )
  })

  it('leaves a ring that is open, also where only the picture’s edge closes it', () => {
    const open = [...ring, without(10, 18, 6, 1)]
    expect(made(40, 40, ...open, { kind: 'fillHoles' })).toEqual(made(40, 40, ...open))
    const cut = [block(0, 10, 20, 20), without(0, 15, 10, 10)]
    expect(made(40, 40, ...cut, { kind: 'fillHoles' })).toEqual(made(40, 40, ...cut))
  })

  it('does not leak through a corner, and fills a soft ring to its crest', () => {
    const diagonal = [
      block(10, 11, 1, 1),
      block(11, 10, 1, 1),
      block(12, 11, 1, 1),
      block(11, 12, 1, 1),
    ]
    expect(at(made(20, 20, ...diagonal, { kind: 'fillHoles' }), 11, 11)).toBe(255)
    const circle = Array.from({ length: 65 }, (_, step) => {
      const angle = (step / 64) * 2 * Math.PI
      return [50 + 30 * Math.cos(angle), 50 + 30 * Math.sin(angle), 1]
    })
    const soft: Operation = {
      kind: 'stroke',
      mode: 'add',
      size: 12,
      hardness: 0,
      opacity: 0.6,
      points: circle.flat(),
    }
    const filled = made(100, 100, soft, { kind: 'fillHoles' })
    const crest = at(made(100, 100, soft), 50, 20) ?? 0
    expect(Math.abs((at(filled, 50, 50) ?? 0) - crest)).toBeLessThan(20)
    expect(at(filled, 5, 5)).toBe(0)
  })
})

describe('invert', () => {
  it('twice is as before', () => {
    const some = [block(3.5, 2, 9, 4), { kind: 'feather', by: 3 } as const]
    const twice = made(20, 20, ...some, { kind: 'invert' }, { kind: 'invert' })
    expect(twice).toEqual(made(20, 20, ...some))
  })
})

describe('looking', () => {
  it('counts half-covered pixels half', () => {
    expect(coverage(made(10, 10, block(0, 0, 0.5, 10)))).toBeCloseTo(0.05, 2)
    expect(coverage(made(10, 10))).toBe(0)
  })

  it('finds the box around all that is not kept', () => {
    expect(bounds(made(10, 10))).toBeNull()
    expect(bounds(made(9, 7, block(8, 6, 1, 1)))).toEqual({ x: 8, y: 6, width: 1, height: 1 })
    expect(bounds(made(9, 7, block(0, 2, 1, 3)))).toEqual({ x: 0, y: 2, width: 1, height: 3 })
    expect(bounds(made(1, 1, { kind: 'fill' }))).toEqual({ x: 0, y: 0, width: 1, height: 1 })
  })
})
