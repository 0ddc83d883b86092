import { describe, expect, test } from 'vitest'
import { preprocessKinds } from '../../../../models/tools/preprocess.ts'
import { toCanvas } from '../../paint/surface/canvas.ts'
import { disc, drawn, halves, redAt } from '../picture.fixture.ts'
import { toLight } from '../plane/plane.ts'
import { type GuideAsk, guideSize, preprocess } from './preprocess.ts'
import { findSegments } from './straight.ts'

const ask = (type: string, more: Partial<GuideAsk> = {}): GuideAsk => ({
  type,
  lowThresholdCanny: 100,
  highThresholdCanny: 200,
  includeHandsAndFaceOpenPose: false,
  ...more,
})

const white = (picture: { data: Uint8ClampedArray }): number => {
  let count = 0
  for (let o = 0; o < picture.data.length; o += 4) if ((picture.data[o] ?? 0) > 127) count++
  return count
}

describe.each(preprocessKinds.map(({ value }) => value))('%s', (type) => {
  test('keeps the size, is opaque and the same every time', () => {
    const picture = disc()
    const guide = preprocess(picture, ask(type))
    expect([guide.width, guide.height]).toEqual([picture.width, picture.height])
    for (let o = 3; o < guide.data.length; o += 4) expect(guide.data[o]).toBe(255)
    expect(preprocess(disc(), ask(type)).data).toEqual(guide.data)
  })

  test('follows from the picture', () => {
    const one = preprocess(disc(), ask(type))
    expect(preprocess(halves(96, 64), ask(type)).data).not.toEqual(one.data)
  })

  test.each([
    [1, 1],
    [3, 200],
    [200, 3],
  ])('a picture of %i × %i is no trouble', (width, height) => {
    const guide = preprocess(
      drawn(width, height, (x) => [x, 90, 200]),
      ask(type),
    )
    expect(guide.data).toHaveLength(width * height * 4)
  })
})

test('canny draws the border between two halves, one pixel wide', () => {
  const guide = preprocess(halves(), ask('canny'))
  for (let y = 2; y < 30; y++) {
    const marked = Array.from({ length: 32 }, (_, x) => x).filter((x) => redAt(guide, x, y) > 0)
    expect(marked).toHaveLength(1)
    expect(Math.abs((marked[0] ?? 0) - 15.5)).toBeLessThan(1.5)
  }
})

test('higher thresholds leave fewer edges', () => {
  const faint = drawn(48, 48, (x, y) => {
    const tone = 100 + (x > 12 ? 30 : 0) + (y > 24 ? 110 : 0)
    return [tone, tone, tone]
  })
  const few = white(
    preprocess(faint, ask('canny', { lowThresholdCanny: 200, highThresholdCanny: 255 })),
  )
  const many = white(
    preprocess(faint, ask('canny', { lowThresholdCanny: 10, highThresholdCanny: 20 })),
  )
  expect(few).toBeGreaterThan(0)
  expect(many).toBeGreaterThan(few)
})

test('straight lines are found where they are, and a circle has none that are long', () => {
  const light = (picture: ReturnType<typeof disc>) => toLight(toCanvas(picture))
  const [line, ...others] = findSegments(light(halves(64, 64)))
  expect(others).toEqual([])
  expect(line && Math.abs(line.x1 - line.x2)).toBeLessThan(1)
  expect(line && Math.abs(line.y1 - line.y2)).toBeGreaterThan(50)
  for (const { x1, y1, x2, y2 } of findSegments(light(disc(96, 96))))
    expect(Math.hypot(x2 - x1, y2 - y1)).toBeLessThan(40)
})

test('depth is lighter below and on what stands out', () => {
  const guide = preprocess(disc(), ask('depth'))
  expect(redAt(guide, 80, 60)).toBeGreaterThan(redAt(guide, 80, 4))
  expect(redAt(guide, 38, 32)).toBeGreaterThan(redAt(guide, 85, 32))
})

test('an even area faces the viewer, tilted like ground', () => {
  const flat = drawn(40, 40, () => [90, 90, 90])
  const { data } = preprocess(flat, ask('normalbae'))
  const o = (20 * 40 + 20) * 4
  expect(Math.abs((data[o] ?? 0) - 128)).toBeLessThan(3)
  expect(data[o + 2]).toBeGreaterThan(235)
})

test('segments are few flat colours', () => {
  const { data } = preprocess(disc(), ask('seg'))
  const colours = new Set<number>()
  for (let o = 0; o < data.length; o += 4)
    colours.add(((data[o] ?? 0) << 16) | ((data[o + 1] ?? 0) << 8) | (data[o + 2] ?? 0))
  expect(colours.size).toBeGreaterThanOrEqual(2)
  expect(colours.size).toBeLessThan(12)
})

test('hands and face are drawn only where asked for', () => {
  const bare = preprocess(disc(200, 200), ask('openpose'))
  const full = preprocess(disc(200, 200), ask('openpose', { includeHandsAndFaceOpenPose: true }))
  expect(full.data).not.toEqual(bare.data)
})

test('a guide is only ever smaller', () => {
  const picture = { width: 800, height: 600 }
  expect(guideSize(picture, {})).toEqual(picture)
  expect(guideSize(picture, { width: 400 })).toEqual({ width: 400, height: 300 })
  expect(guideSize(picture, { height: 150 })).toEqual({ width: 200, height: 150 })
  expect(guideSize(picture, { width: 2000 })).toEqual(picture)
  expect(guideSize(picture, { width: 300, height: 300 })).toEqual({ width: 300, height: 300 })
  expect(() => preprocess(disc(), ask('x-ray'))).toThrow('x-ray')
})
