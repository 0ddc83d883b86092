import type { Browser, JSHandle, Page } from '@playwright/test'
import { openTab, type Tab } from './browser.ts'
import type { Report } from './figure.ts'
import { fillGallery } from './full-gallery.ts'
import { inHouse } from './house.ts'
import { longTasks } from './long-tasks.ts'
import { median } from './quantile.ts'

const COUNT = 10_000
const VISITS = 5
const SCROLLS = 5
/** How far and how fast each scroll goes, pixels and pixels a second: a decided flick of the wheel. */
const FAR = 24_000
const SPEED = 6_000
const TILE = 'a[href^="?image="]'

/** Notes when every tile in view shows its picture, ms since navigation. */
const watchTiles = (tile: string) => {
  const look = () => {
    const images = [...document.querySelectorAll<HTMLImageElement>(`${tile} img`)]
    const inView = images.filter((image) => image.getBoundingClientRect().top < innerHeight)
    const there = inView.every((image) => image.complete && image.naturalWidth > 0)
    if (inView.length === 0 || !there) return requestAnimationFrame(look)
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      document.documentElement.dataset.tiles = String(performance.now())
    }
    port2.postMessage(null)
  }
  requestAnimationFrame(look)
}

async function firstTiles(browser: Browser, url: string): Promise<number> {
  const tab = await openTab(browser)
  try {
    await tab.page.addInitScript(watchTiles, TILE)
    await tab.page.goto(url, { waitUntil: 'commit' })
    await tab.page.waitForSelector('html[data-tiles]', { state: 'attached' })
    return await tab.page.evaluate(() => Number(document.documentElement.dataset.tiles))
  } finally {
    await tab.close()
  }
}

interface Measures {
  width: number
  height: number
  columns: number
  tile: number
}

/** The element that scrolls, found from a tile outwards. The first tiles stand before it does. */
const scrollerOf = (page: Page) =>
  page.waitForFunction((tile) => {
    let at = document.querySelector(tile)?.parentElement
    const scrolls = (one: Element) =>
      one.scrollHeight > one.clientHeight && getComputedStyle(one).overflowY === 'auto'
    while (at && !scrolls(at)) at = at.parentElement
    return at
    // What is waited for is neither null nor undefined.
  }, TILE) as Promise<JSHandle<HTMLElement>>

async function measuresOf(page: Page): Promise<Measures> {
  const scroller = await scrollerOf(page)
  return scroller.evaluate((element, tile) => {
    const tiles = [...element.querySelectorAll(tile)].map((one) => one.getBoundingClientRect())
    const columns = new Set(tiles.map(({ left }) => left)).size
    const { offsetWidth: width, clientHeight: height } = element
    return { width, height, columns, tile: Math.round(tiles[0]?.width ?? 0) }
  }, TILE)
}

/** Goes to the end again and again until every page of the list is there, then back to the top. */
async function loadAll(page: Page): Promise<void> {
  const scroller = await scrollerOf(page)
  await scroller.evaluate(async (element) => {
    let still = 0
    for (let height = 0; still < 20; ) {
      element.scrollTop = element.scrollHeight
      await new Promise((resolve) => setTimeout(resolve, 50))
      still = element.scrollHeight === height ? still + 1 : 0
      height = element.scrollHeight
    }
    element.scrollTop = 0
  })
  await page.waitForTimeout(500)
}

const elements = async (page: Page): Promise<number> => {
  const scroller = await scrollerOf(page)
  return scroller.evaluate((element) => element.querySelectorAll('*').length + 1)
}

/** Time of the main thread for one scroll down from the top, ms. */
async function scroll(tab: Tab): Promise<number> {
  const { page, cdp } = tab
  await page.bringToFront()
  const scroller = await scrollerOf(page)
  await scroller.evaluate((element) => {
    element.scrollTop = 0
  })
  await page.waitForTimeout(300)
  const box = await scroller.asElement()?.boundingBox()
  if (!box) throw new Error('The gallery has no box.')
  const before = await tab.spent()
  await cdp.send('Input.synthesizeScrollGesture', {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    yDistance: -FAR,
    speed: SPEED,
    gestureSourceType: 'mouse',
  })
  return (await tab.spent()).task - before.task
}

async function measure(browser: Browser, url: string): Promise<Report> {
  const app = await openTab(browser)
  await app.page.goto(url)
  await app.page.locator(TILE).first().waitFor()
  const measures = await measuresOf(app.page)
  const asked = new URLSearchParams(Object.entries(measures).map(([name, n]) => [name, String(n)]))
  const bareUrl = `${url}/scroller.html?${asked}`
  const times = { app: [] as number[], bare: [] as number[] }
  for (let visit = 0; visit <= VISITS; visit++) {
    const found = { bare: await firstTiles(browser, bareUrl), app: await firstTiles(browser, url) }
    // The first visits have thumbnails made and files compressed.
    if (visit === 0) continue
    times.app.push(found.app)
    times.bare.push(found.bare)
  }
  const bare = await openTab(browser)
  await bare.page.goto(`${bareUrl}&all=1`)
  await bare.page.waitForSelector(`#scroller[data-count="${COUNT}"]`, { state: 'attached' })
  await loadAll(app.page)
  const nodes = { app: await elements(app.page), bare: await elements(bare.page) }
  const busy = { app: [] as number[], bare: [] as number[] }
  for (let at = 0; at < SCROLLS; at++) {
    busy.bare.push(await scroll(bare))
    busy.app.push(await scroll(app))
  }
  const long = {
    app: await longTasks(app, () => scroll(app)),
    bare: await longTasks(bare, () => scroll(bare)),
  }
  const tiles = await app.page.locator(TILE).count()
  return {
    figures: [
      {
        name: 'first tiles',
        ours: median(times.app),
        reference: median(times.bare),
        unit: 'ms',
        limit: { times: 1.3 },
      },
      { name: 'DOM nodes', ours: nodes.app, reference: nodes.bare, unit: '', limit: { times: 2 } },
      {
        name: 'main thread while scrolling',
        ours: median(busy.app),
        reference: median(busy.bare),
        unit: 'ms',
        limit: { times: 1.15 },
      },
      {
        name: 'long tasks while scrolling',
        ours: long.app.length,
        reference: long.bare.length,
        unit: '',
        limit: { most: 0 },
      },
    ],
    notes: [
      `${COUNT} pictures, ${measures.columns} columns of ${measures.tile} px; ${tiles} tiles in the page. Reference: React and a virtualizer, the same list, pictures and words.`,
      `First tiles: median of ${VISITS} visits with empty caches. Scrolling: ${FAR} px at ${SPEED} px/s, median of ${SCROLLS} in turns, all pages of the list loaded.`,
      ...(long.app.length > 0 ? [`Long tasks, ms: ${long.app.map(Math.round).join(' ')}`] : []),
    ],
  }
}

/** What a gallery of ten thousand costs. */
export const run = (): Promise<Report> =>
  inHouse(
    {
      pages: ['scroller'],
      furnish: (dataDir, engine) => fillGallery(dataDir, engine, COUNT),
    },
    (browser, { url }) => measure(browser, url),
  )
