import type { Browser, Page } from '@playwright/test'
import sharp from 'sharp'
import { openTab, type Tab } from './browser.ts'
import { watchCommits } from './commits.ts'
import type { Report } from './figure.ts'
import { type House, inHouse } from './house.ts'
import { longTasks } from './long-tasks.ts'
import { pagesMemory } from './pages-memory.ts'
import { keyTimes, timeKeys } from './probes.ts'
import { median, quantile } from './quantile.ts'

const SIDE = 2048
const STROKES = 200
const MOVES = 16
/** A mouse's or a pen's pace, ms. */
const PACE_MS = 8
/** In turns, so that a busy neighbour on this machine meets both pages. */
const TURNS = 8
const EXPORTS = 9
const UNDOS = 20
const FRAME_MS = 33
const QUIET_MS = 2000
const MB = 1024 * 1024

interface Place {
  left: number
  top: number
  scale: number
}

/** A picture with something in every part of it. */
const picture = () =>
  sharp({
    create: {
      width: SIDE,
      height: SIDE,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
  })
    .png()
    .toBuffer()

/** The product's canvas on a fresh picture, as a person opens it. */
async function openCanvas(browser: Browser, url: string, before?: () => void): Promise<Tab> {
  const tab = await openTab(browser)
  const { page } = tab
  if (before) await page.addInitScript(before)
  await page.goto(url)
  await page.getByRole('searchbox', { name: 'Find a parameter' }).fill('inputs.seedImage')
  const slot = page.locator('[data-field="inputs.seedImage"]')
  const choosing = page.waitForEvent('filechooser')
  await slot.getByRole('button', { name: 'Drop, paste or choose a picture' }).click()
  const buffer = await picture()
  await (await choosing).setFiles({ name: 'noise.png', mimeType: 'image/png', buffer })
  await slot.getByText(`${SIDE} × ${SIDE}`).waitFor()
  // The draft is written a moment after the form.
  await page.waitForTimeout(1000)
  await page.goto(`${url}/?canvas=1`)
  await page.getByRole('application', { name: 'Picture and mask' }).waitFor()
  await page.locator('[data-stage] img').evaluate((image: HTMLImageElement) => image.decode())
  await page.waitForTimeout(2000)
  return tab
}

const placeOf = (page: Page): Promise<Place> =>
  page.locator('[data-stage] [data-part=picture]').evaluate((element: HTMLElement) => {
    const { left, top, width } = element.getBoundingClientRect()
    return { left, top, scale: width / element.offsetWidth }
  })

async function openBare(browser: Browser, url: string, tab: Tab, place: Place): Promise<Tab> {
  const source = await tab.page.locator('[data-stage] img').getAttribute('src')
  const bare = await openTab(browser)
  const asked = new URLSearchParams({ picture: source ?? '', side: `${SIDE}`, brush: '80' })
  for (const [name, value] of Object.entries(place)) asked.set(name, String(value))
  await bare.page.goto(`${url}/painter.html?${asked}`)
  await bare.page.locator('img').evaluate((image: HTMLImageElement) => image.decode())
  await bare.page.waitForTimeout(500)
  return bare
}

/** One stroke across the picture, the same one for the same number, at a hand's pace. */
async function stroke(page: Page, { left, top, scale }: Place, number: number): Promise<void> {
  const at = number % 20
  const x = left + SIDE * scale * (0.1 + (at % 5) * 0.1)
  const y = top + SIDE * scale * (0.15 + Math.floor(at / 5) * 0.2)
  const far = (SIDE * scale * 0.4) / MOVES
  await page.mouse.move(x, y)
  await page.mouse.down()
  const moves: Promise<void>[] = []
  // A hand does not wait for the page.
  for (let move = 1; move <= MOVES; move++) {
    moves.push(page.mouse.move(x + move * far, y + 20 * Math.sin(move / 3)))
    await new Promise((resolve) => setTimeout(resolve, PACE_MS))
  }
  await Promise.all(moves)
  await page.mouse.up()
}

async function strokes(tab: Tab, place: Place, from: number, count: number): Promise<void> {
  await tab.page.bringToFront()
  for (let at = from; at < from + count; at++) await stroke(tab.page, place, at)
}

interface Painted {
  toPaint: number[]
  long: number[]
  /** Main thread per move, ms, of each turn. */
  work: number[]
}

async function turn(tab: Tab, place: Place, index: number, seen: Painted): Promise<void> {
  const count = STROKES / TURNS
  await keyTimes(tab.page)
  const before = await tab.spent()
  seen.long.push(
    ...(await longTasks(tab, () => strokes(tab, place, index * count, count), FRAME_MS)),
  )
  const after = await tab.spent()
  seen.work.push((after.task - before.task) / (count * MOVES))
  seen.toPaint.push(...(await keyTimes(tab.page)))
}

/** Runs in the page before anything: when the last pixels were drawn. */
function watchDrawing(): void {
  const seen = { drawn: 0, pressed: 0 }
  Object.assign(window, { seenDrawing: seen })
  const { prototype } = CanvasRenderingContext2D
  for (const name of ['drawImage', 'putImageData'] as const) {
    const own = prototype[name] as (...rest: unknown[]) => void
    Object.assign(prototype, {
      [name](...rest: unknown[]) {
        own.apply(this, rest)
        seen.drawn = performance.now()
      },
    })
  }
  addEventListener('keydown', ({ timeStamp }) => (seen.pressed = timeStamp), true)
}

/** From the key to the pixels of the mask, ms. */
async function undoTimes(tab: Tab): Promise<number[]> {
  await tab.page.bringToFront()
  const times: number[] = []
  for (let at = 0; at < UNDOS; at++) {
    await tab.page.keyboard.press('Control+z')
    await tab.page.waitForTimeout(200)
    times.push(
      await tab.page.evaluate(() => {
        const { seenDrawing } = window as unknown as {
          seenDrawing: { drawn: number; pressed: number }
        }
        return seenDrawing.drawn - seenDrawing.pressed
      }),
    )
  }
  return times
}

/** Commits of React while strokes are in hand. */
async function commitsInHand(tab: Tab, place: Place): Promise<number> {
  const { page } = tab
  const commits = () =>
    page.evaluate(
      () => (window as unknown as { seenCommits: { commits: number } }).seenCommits.commits,
    )
  let during = 0
  for (let number = 0; number < 5; number++) {
    const x = place.left + 80 + number * 20
    await page.mouse.move(x, place.top + 100)
    // What the last stroke set going, such as its upload, is over.
    for (let seen = -1, now = await commits(); seen !== now; now = await commits()) {
      seen = now
      await page.waitForTimeout(QUIET_MS)
    }
    await page.mouse.down()
    const before = await commits()
    for (let move = 1; move <= MOVES; move++) {
      await page.mouse.move(x + move * 8, place.top + 100 + move * 5)
      await page.waitForTimeout(PACE_MS)
    }
    during += (await commits()) - before
    await page.mouse.up()
  }
  return during
}

interface Exported {
  ms: number[]
  /** Main thread, ms. */
  work: number[]
}

async function exportTimes(
  browser: Browser,
  url: string,
): Promise<Record<'product' | 'bare', Exported>> {
  const tab = await openTab(browser)
  await tab.page.goto(`${url}/masks.html?side=${SIDE}&strokes=${STROKES}`)
  await tab.page.waitForFunction(() => 'ready' in window)
  await tab.page.evaluate(() => (window as unknown as { ready: Promise<unknown> }).ready)
  const found: Record<'product' | 'bare', Exported> = {
    product: { ms: [], work: [] },
    bare: { ms: [], work: [] },
  }
  for (let at = 0; at < EXPORTS; at++)
    for (const name of ['product', 'bare'] as const) {
      const { ms, work } = found[name]
      await tab.page.evaluate(() => (window as unknown as { paint: () => Promise<void> }).paint())
      const before = await tab.spent()
      ms.push(
        await tab.page.evaluate(async (which) => {
          const { exports } = window as unknown as {
            exports: Record<string, () => Promise<number>>
          }
          const started = performance.now()
          await exports[which]?.()
          return performance.now() - started
        }, name),
      )
      work.push((await tab.spent()).task - before.task)
    }
  await tab.close()
  return found
}

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
