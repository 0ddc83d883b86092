import { describe, expect, test } from 'vitest'
import { findMask, type MaskAsk } from '../mask/regions.ts'
import { disc, drawn, redAt } from '../picture.fixture.ts'
import { clusters } from './clusters.ts'
import { type CutAsk, cutOut } from './cut-out.ts'

const asked: MaskAsk = { confidence: 0.25, maxDetections: 6, maskPadding: 0, maskBlur: 0 }
const plain: CutAsk = {
  returnOnlyMask: false,
  postProcessMask: false,
  alphaMatting: false,
  alphaMattingForegroundThreshold: 240,
  alphaMattingBackgroundThreshold: 10,
  alphaMattingErodeSize: 10,
}

const sum = ({ data }: { data: Uint8ClampedArray }): number => {
  let total = 0
  for (let o = 0; o < data.length; o += 4) total += (data[o] ?? 0) / 255
  return total
}

/** Two discs of different size on grey. */
const pair = drawn(120, 60, (x, y) =>
  Math.hypot(x - 35, y - 30) < 16
    ? [230, 200, 40]
    : Math.hypot(x - 92, y - 30) < 9
      ? [30, 140, 60]
      : [120, 120, 120],
)

describe('masks', () => {
  test('white is what was found, in its box', () => {
    const { mask, found } = findMask(disc(), asked)
    expect(found).toHaveLength(1)
    expect(redAt(mask, 38, 32)).toBe(255)
    expect(redAt(mask, 5, 5)).toBe(0)
    const [box] = found
    expect(box && Math.abs(box.x_min - 22)).toBeLessThan(6)
    expect(box && Math.abs(box.y_max - 48)).toBeLessThan(6)
  })

  test('at most as many as asked for, the surest first', () => {
    expect(findMask(pair, asked).found).toHaveLength(2)
    const { mask, found } = findMask(pair, { ...asked, maxDetections: 1 })
    expect(found).toHaveLength(1)
    expect(redAt(mask, 35, 30)).toBe(255)
    expect(redAt(mask, 92, 30)).toBe(0)
  })

  test('nothing is sure enough for a confidence of one', () => {
    const { mask, found } = findMask(disc(), { ...asked, confidence: 1 })
    expect(found).toEqual([])
    expect(sum(mask)).toBe(0)
  })

  test('a picture of one colour has no region', () => {
    expect(
      findMask(
        drawn(40, 40, () => [90, 120, 30]),
        asked,
      ).found,
    ).toEqual([])
  })

  test('padding grows and shrinks, blur softens', () => {
    const size = (more: Partial<MaskAsk>) => sum(findMask(disc(), { ...asked, ...more }).mask)
    expect(size({ maskPadding: 6 })).toBeGreaterThan(size({}))
    expect(size({ maskPadding: -4 })).toBeLessThan(size({}))
    const soft = findMask(disc(), { ...asked, maskBlur: 8 }).mask
    const greys = new Set(soft.data)
    expect(greys.size).toBeGreaterThan(10)
  })
})

describe('backgrounds', () => {
  const alphaAt = (picture: ReturnType<typeof disc>, x: number, y: number) =>
    picture.data[(y * picture.width + x) * 4 + 3]

  test('the background becomes transparent, the subject keeps its colour', () => {
    const cut = cutOut(disc(), plain)
    expect(alphaAt(cut, 38, 32)).toBe(255)
    expect(alphaAt(cut, 3, 3)).toBe(0)
    expect(redAt(cut, 38, 32)).toBe(220)
  })

  test('or a colour', () => {
    const cut = cutOut(disc(), { ...plain, rgba: { red: 1, green: 2, blue: 3, alpha: 255 } })
    expect([...cut.data.subarray(0, 4)]).toEqual([1, 2, 3, 255])
  })

  test('the mask alone is white where the subject is', () => {
    const mask = cutOut(disc(), { ...plain, returnOnlyMask: true })
    expect([redAt(mask, 38, 32), redAt(mask, 3, 3)]).toEqual([255, 0])
    expect(alphaAt(mask, 3, 3)).toBe(255)
  })

  test('cleaning removes specks', () => {
    const specked = drawn(120, 80, (x, y) =>
      Math.hypot(x - 48, y - 40) < 20 || (Math.abs(x - 100) < 2 && Math.abs(y - 40) < 2)
        ? [220, 40, 30]
        : [40, 80, 160],
    )
    expect(alphaAt(cutOut(specked, plain), 100, 40)).toBeGreaterThan(0)
    expect(alphaAt(cutOut(specked, { ...plain, postProcessMask: true }), 100, 40)).toBe(0)
  })

  test('matting keeps what is certain and softens the border', () => {
    const matted = cutOut(disc(), { ...plain, alphaMatting: true, alphaMattingErodeSize: 3 })
    expect(alphaAt(matted, 38, 32)).toBe(255)
    expect(alphaAt(matted, 90, 5)).toBe(0)
    expect(matted.data).not.toEqual(cutOut(disc(), plain).data)
  })

  test('what was transparent stays so', () => {
    const picture = disc()
    for (let o = 3; o < picture.data.length; o += 4) picture.data[o] = 0
    const cut = cutOut(picture, plain)
    for (let o = 3; o < cut.data.length; o += 4) expect(cut.data[o]).toBe(0)
  })
})

test('clusters say the colours of a picture, the commonest first', () => {
  const samples = Array.from({ length: 30 }, (_, k): [number, number, number] =>
    k < 20 ? [1, 0, 0] : [0, 0, 1],
  )
  expect(clusters(samples, 5)).toMatchObject([
    { tone: [1, 0, 0], share: 2 / 3 },
    { tone: [0, 0, 1], share: 1 / 3 },
  ])
  expect(clusters([], 3)).toEqual([])
})
