import type { Browser } from '@playwright/test'
import { commitsInHand } from './canvas/commits-in-hand.ts'
import { exportTimes } from './canvas/exports.ts'
import { openBare, openCanvas, placeOf, SIDE } from './canvas/pages.ts'
import {
  FRAME_MS,
  MOVES,
  PACE_MS,
  type Painted,
  STROKES,
  strokes,
  TURNS,
  turn,
} from './canvas/strokes.ts'
import { UNDOS, undoTimes, watchDrawing } from './canvas/undo.ts'
import { watchCommits } from './commits.ts'
import type { Report } from './figure.ts'
import { type House, inHouse } from './house.ts'
import { pagesMemory } from './pages-memory.ts'
import { timeKeys } from './probes.ts'
import { median, quantile } from './quantile.ts'

const MB = 1024 * 1024

async function measure(browser: Browser, { url }: House): Promise<Report> {
  const looked = await openCanvas(browser, url, watchCommits)
  const during = await commitsInHand(looked, await placeOf(looked.page))
  await looked.close()

  const drawn = await openCanvas(browser, url, watchDrawing)
  await strokes(drawn, await placeOf(drawn.page), 0, UNDOS)
  await drawn.page.waitForTimeout(1000)
  const undos = await undoTimes(drawn)
  await drawn.close()

  const ours = await openCanvas(browser, url)
  const place = await placeOf(ours.page)
  const bare = await openBare(browser, url, ours, place)
  const seen: Record<'ours' | 'bare', Painted> = {
    ours: { toPaint: [], long: [], work: [] },
    bare: { toPaint: [], long: [], work: [] },
  }
  for (const tab of [bare, ours]) {
    await timeKeys(tab.page, 'pointermove')
    await strokes(tab, place, 0, 20)
  }
  const settle = async () => {
    await ours.page.waitForTimeout(1500)
    await ours.cdp.send('HeapProfiler.collectGarbage')
    return pagesMemory(browser)
  }
  const before = await settle()
  let bareGrowth = 0
  for (let index = 0; index < TURNS; index++) {
    const start = await pagesMemory(browser)
    await turn(bare, place, index, seen.bare)
    bareGrowth += (await pagesMemory(browser)) - start
    await turn(ours, place, index, seen.ours)
  }
  const growth = (await settle()) - before - bareGrowth
  const exported = await exportTimes(browser, url)
  const { product, bare: plain } = exported
  const edge = (work: number[], from: number) => median(work.slice(from, from + 3))
  return {
    figures: [
      {
        name: 'input to paint, p95',
        ours: quantile(seen.ours.toPaint, 0.95),
        reference: quantile(seen.bare.toPaint, 0.95),
        unit: 'ms',
        limit: { times: 1.1 },
      },
      {
        name: '  p50',
        ours: median(seen.ours.toPaint),
        reference: median(seen.bare.toPaint),
        unit: 'ms',
      },
      {
        name: `tasks over ${FRAME_MS} ms while painting`,
        ours: seen.ours.long.length,
        reference: seen.bare.long.length,
        unit: '',
        limit: { most: 0 },
      },
      {
        name: 'main thread per move',
        ours: median(seen.ours.work),
        reference: median(seen.bare.work),
        unit: 'ms',
        limit: { times: 1.8 },
      },
      {
        name: `  after ${STROKES} strokes, beside the first`,
        ours: edge(seen.ours.work, TURNS - 3),
        reference: edge(seen.ours.work, 0),
        unit: 'ms',
        limit: { times: 1.05 },
      },
      {
        name: 'undo, key to pixels',
        ours: median(undos),
        unit: 'ms',
        limit: { most: 16.7 },
      },
      { name: '  the slowest', ours: Math.max(...undos), unit: 'ms' },
      {
        name: 'mask export',
        ours: median(product.ms),
        reference: median(plain.ms),
        unit: 'ms',
        limit: { times: 1 },
      },
      {
        name: '  of it on the main thread',
        ours: median(product.work),
        reference: median(plain.work),
        unit: 'ms',
        limit: { most: 4 },
      },
      {
        name: `memory growth over ${STROKES} strokes`,
        ours: growth / MB,
        reference: bareGrowth / MB,
        unit: 'MB',
        limit: { most: 40 },
      },
      {
        name: 'React commits while strokes are in hand',
        ours: during,
        unit: '',
        limit: { most: 0 },
      },
    ],
    notes: [
      `A ${SIDE}×${SIDE} picture, ${STROKES} strokes of ${MOVES} moves, one every ${PACE_MS} ms, in turns of ${STROKES / TURNS}.`,
      'Reference: a page that draws lines on a canvas at the resolution of the screen over the same picture, and each finished stroke on a canvas of the picture’s size; exported by toBlob.',
      'Main thread: of its own clock, what strokes cost when they end included. Memory: of all pages’ processes and the one that draws; what grew while the reference was painted on is taken off.',
    ],
  }
}

/** What painting a mask costs. */
export const run = (): Promise<Report> =>
  inHouse({ pages: ['painter', 'masks'] }, (browser, house) => measure(browser, house))
