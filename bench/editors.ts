import type { Browser, Page } from '@playwright/test'
import { openTab, type Tab } from './browser.ts'
import { watchCommits } from './commits.ts'
import type { Figure, Report } from './figure.ts'
import { inHouse } from './house.ts'
import { median } from './quantile.ts'

const ROUNDS = 5
const CPU = 4
const LIMIT_MS = 100
const ROWS = 3
const MODELS = ['FLUX.1 Krea', 'FLUX.1 Kontext']
const list = 'lora'

const promptOf = (page: Page) => page.locator('textarea').first()

async function openForm(browser: Browser, url: string, before?: () => void): Promise<Tab> {
  const tab = await openTab(browser)
  if (before) await tab.page.addInitScript(before)
  await tab.page.goto(url)
  await promptOf(tab.page).waitFor()
  return tab
}

/** Runs in the page: presses every fold of the form in turn; ms from the press to the last frame. */
async function openEach(): Promise<[string, number][]> {
  const painted = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        // The frame is drawn after this callback and before the next message.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve()
        port2.postMessage(null)
      })
    })
  /** What is still being loaded shows stripes in its place. */
  const isThere = (section: Element) =>
    section.children.length > 1 && !section.querySelector('[aria-hidden].stripes')
  const times: [string, number][] = []
  for (const section of document.querySelectorAll('[data-pane=ask] section')) {
    const fold = section.querySelector<HTMLElement>(':scope > div > h3 > button')
    if (!fold || fold.getAttribute('aria-expanded') === 'true') continue
    const turn = section.querySelector<HTMLInputElement>(':scope > div > * [role=switch]')
    const name = fold.querySelector('span')?.textContent ?? ''
    const began = performance.now()
    // A feature that is off opens by its switch.
    if (turn && !turn.checked) turn.click()
    else fold.click()
    do await painted()
    while (!isThere(section) && performance.now() - began < 10_000)
    times.push([name, performance.now() - began])
    if (fold.getAttribute('aria-expanded') === 'true') fold.click()
    await painted()
  }
  return times
}

/** By the name of the fold: its times in pages that never opened it before, ms. */
async function openings(
  browser: Browser,
  url: string,
  cpu: number,
): Promise<Map<string, number[]>> {
  const all = new Map<string, number[]>()
  for (let round = 0; round < ROUNDS; round++) {
    for (const model of MODELS) {
      const tab = await openForm(browser, url)
      await tab.page.getByRole('radio', { name: model }).check({ force: true })
      await tab.page.waitForLoadState('networkidle')
      await tab.slowDown(cpu)
      for (const [name, ms] of await tab.page.evaluate(openEach))
        all.set(name, [...(all.get(name) ?? []), ms])
      await tab.close()
    }
  }
  return all
}

interface Seen {
  commits: number
  vain: Record<string, number>
  rendered: Record<string, number>
}
const clear = () =>
  Object.assign((window as unknown as { seenCommits: Seen }).seenCommits, {
    commits: 0,
    vain: {},
    rendered: {},
  })
const read = () => (window as unknown as { seenCommits: Seen }).seenCommits

/** Rows by the plain fields, which the filter shows; then the editor that is made by hand. */
async function addRows(page: Page): Promise<void> {
  await promptOf(page).fill('a quiet harbour at dawn')
  await page.locator('[data-pane=ask] h3 > button', { hasText: 'LoRA' }).first().click()
  const filter = page.locator('#field-filter')
  await filter.fill(list)
  const group = page.locator(`[data-field="${list}"]`).first()
  for (let row = 0; row < ROWS; row++) {
    await group.getByRole('button', { name: /^Add/ }).last().click()
    await page.locator(`[id="field-${list}[${row}].model"]`).fill(`civitai:${row + 1}@1`)
  }
  await filter.fill('')
}

/** Drags the weight of the second row to and fro, above 0: nothing is remarked on there. */
async function drag(page: Page): Promise<void> {
  // Only the hand-made editor marks its rows; the plain fields go when the filter is empty.
  const rows = page.locator(`[data-rows][data-field="${list}"]`)
  const slider = rows.locator(`[data-field="${list}[1].weight"] input[type=range]`)
  await slider.scrollIntoViewIfNeeded()
  const box = await slider.boundingBox()
  if (!box) throw new Error('The row has no slider to drag.')
  const { mouse } = page
  const y = box.y + box.height / 2
  await mouse.move(box.x + box.width / 2, y)
  await mouse.down()
  // The first move sets what was unset, which the form remarks on.
  await mouse.move(box.x + box.width * 0.7, y)
  await page.waitForTimeout(1000)
  await page.evaluate(clear)
  for (let step = 0; step <= 120; step++) {
    await mouse.move(box.x + box.width * (0.75 + 0.2 * Math.sin(step / 10)), y)
    await page.waitForTimeout(8)
  }
}

async function dragged(browser: Browser, url: string): Promise<Seen> {
  const tab = await openForm(browser, url, watchCommits)
  await addRows(tab.page)
  await drag(tab.page)
  const seen = await tab.page.evaluate(read)
  await tab.page.mouse.up()
  await tab.close()
  return seen
}

async function measure(browser: Browser, url: string): Promise<Report> {
  const plain = await openings(browser, url, 1)
  const slow = await openings(browser, url, CPU)
  const seen = await dragged(browser, url)
  const places = [...Object.entries(seen.rendered), ...Object.entries(seen.vain)]
  const outside = places.filter(([place]) => !place.startsWith(`${list}[1]`))
  const inside = places.length - outside.length
  return {
    figures: [
      ...[...plain].map(
        ([name, times]): Figure => ({
          name: `${name}, from press to painted`,
          ours: median(times),
          unit: 'ms',
          limit: { most: LIMIT_MS },
        }),
      ),
      {
        name: `the slowest of them, CPU ×${CPU}`,
        ours: Math.max(...[...slow.values()].map(median)),
        unit: 'ms',
      },
      { name: 'React commits while a weight is dragged', ours: seen.commits, unit: '' },
      {
        name: '  components that rendered outside its row',
        ours: outside.reduce((sum, [, count]) => sum + count, 0),
        unit: '',
        limit: { most: 0 },
      },
    ],
    notes: [
      `Median of ${ROUNDS} first openings in fresh pages, the editor's script included.`,
      `Dragged: the weight of the second of ${ROWS} rows, 121 moves; ${inside} places of the row rendered.`,
      ...outside.map(([place, count]) => `  outside: ${place} ${count} ×`),
    ],
  }
}

/** How soon an editor stands open, and what dragging in one renders. */
export const run = (): Promise<Report> =>
  inHouse({ pages: [] }, (browser, { url }) => measure(browser, url))
