import { expect, type Page, test } from '@playwright/test'
import type { Operation, Stroke } from '../src/canvas/document/operation.ts'
import type { MaskPage } from './mask-page/page.ts'
import { buildPage, type Files, openPage } from './mask-page/serve.ts'

let files: Files
test.beforeAll(async () => {
  files = await buildPage()
})

type Argument<Name extends keyof MaskPage> = Parameters<MaskPage[Name]>

/** Calls the page's own functions, with what it takes. */
const call = <Name extends keyof MaskPage>(page: Page, name: Name, ...argument: Argument<Name>) =>
  page.evaluate(
    ([key, values]) => {
      // The page put it there; evaluate knows no more than JSON.
      const { maskPage } = globalThis as unknown as {
        maskPage: Record<string, (...values: unknown[]) => unknown>
      }
      return maskPage[key]?.(...values)
    },
    [name, argument] as const,
    // What the function of that name gives.
  ) as Promise<Awaited<ReturnType<MaskPage[Name]>>>

/** Strokes that wind over a picture of a side, the same each time. */
function winding(side: number, count: number): Stroke[] {
  return Array.from({ length: count }, (_, index) => {
    const points: number[] = []
    let x = (index * 733) % side
    let y = (index * 379) % side
    for (let step = 0; step < 40; step++) {
      const angle = index + Math.sin(step * 0.2 + index)
      x += (Math.cos(angle) * side) / 100
      y += (Math.sin(angle) * side) / 100
      points.push(Math.round(x * 10) / 10, Math.round(y * 10) / 10, 0.5 + (step % 20) / 40)
    }
    return {
      kind: 'stroke',
      mode: index % 4 === 3 ? 'subtract' : 'add',
      size: side / 25,
      hardness: (index % 3) / 2,
      opacity: 1 - (index % 2) / 3,
      points,
    }
  })
}

const size = { width: 240, height: 180 }
const value = `asset:${'ab'.repeat(32)}`
const everything: Operation[] = [
  ...winding(240, 4),
  { kind: 'bitmap', mode: 'add', value, box: { x: 20.5, y: -10, width: 90, height: 70 } },
  { kind: 'ellipse', mode: 'add', x: 100.5, y: 40, width: 180, height: 90.25 },
  { kind: 'polygon', mode: 'subtract', points: [-20, 10, 200, 60, 40, 170, 120, -10] },
  { kind: 'feather', by: 6 },
  { kind: 'invert' },
  { kind: 'bitmap', mode: 'subtract', value },
  { kind: 'grow', by: 3.5 },
  { kind: 'rectangle', mode: 'add', x: -5, y: 100.3, width: 90, height: 30 },
  { kind: 'fillHoles' },
  { kind: 'shrink', by: 2 },
]
const all = everything.length
const backAndForth = [1, 4, 3, 2, 4, 6, 5, 7, all, 4, all - 2, 0, all, all - 1, all]

test('the canvas shows what a whole replay gives after any steps back and forth', async ({
  page,
}) => {
  const violations = await openPage(page, files)
  const wrong = await call(page, 'walk', size, everything, backAndForth)
  expect(wrong).toEqual(backAndForth.map(() => 0))
  const { coverage, bounds, ...file } = await call(page, 'file', size, everything)
  expect(file).toEqual({ ...size, type: 'image/png', opaque: true, wrong: 0 })
  expect(coverage).toBeGreaterThan(0.1)
  expect(bounds).not.toBeNull()

  // Without a worker that draws, the page does it, to the same pixels.
  await call(page, 'withoutOffscreenCanvas')
  expect(await call(page, 'walk', size, everything, [4, 3, all])).toEqual([0, 0, 0])
  expect(violations).toEqual([])
})

test('200 strokes on a large picture stay quick to undo and to export', async ({ page }) => {
  const violations = await openPage(page, files)
  const large = { width: 2048, height: 2048 }
  const strokes = winding(2048, 200)
  const back = Array.from({ length: 40 }, (_, step) => 199 - step)
  const { shown, png, toBlob } = await call(page, 'times', large, strokes, back)
  const median = shown.toSorted((a, b) => a - b)[20] ?? Number.NaN
  test.info().annotations.push({
    type: 'ms',
    description: `undo ${median.toFixed(1)}, export ${png.toFixed(0)}, toBlob ${toBlob.toFixed(0)}`,
  })
  // A frame is 16 ms on a machine that does nothing else; drawing them again takes a hundred times that.
  expect(median).toBeLessThan(160)
  const feathered = [...strokes.slice(0, 40), { kind: 'feather', by: 40 } as const]
  const { longest, took } = await call(page, 'stillness', large, feathered)
  expect(longest).toBeLessThan(Math.max(200, took))
  expect(violations).toEqual([])
})
