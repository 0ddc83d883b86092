import type { Browser, Locator, Page } from '@playwright/test'
import { openTab, type Tab } from './browser.ts'
import { watchCommits } from './commits.ts'
import type { Report } from './figure.ts'
import { inHouse } from './house.ts'
import { longTasks } from './long-tasks.ts'
import { keyTimes, timeKeys } from './probes.ts'
import { median, quantile } from './quantile.ts'

const CPU = 4
const KEYS = 200
const TURNS = 10
/** The 98th of a hundred keys is a rare one: of three times 200 keys, the middle figure is told. */
const ROUNDS = 3
/** A quick typist's pace, ms. What runs between keys is part of what typing costs. */
const PACE_MS = 100
const COUNTED = 60
const words = 'a quiet harbour at dawn, boats under mist, soft light on wet stone, '

const promptOf = (page: Page) => page.locator('textarea').first()

/** Types at a person's pace; `keys` letters after what stands there. */
async function type(tab: Tab, keys: number): Promise<void> {
  await promptOf(tab.page).focus()
  for (let at = 0; at < keys; at++) {
    const next = performance.now() + PACE_MS
    await tab.page.keyboard.press(words[at % words.length] === ' ' ? 'Space' : 'a')
    await tab.page.waitForTimeout(Math.max(0, next - performance.now()))
  }
}

/** In front and slowed down; a page that stays slowed takes a core away even while it rests. */
async function slowly<T>(tab: Tab, work: () => Promise<T>): Promise<T> {
  await tab.page.bringToFront()
  await tab.slowDown(CPU)
  const result = await work()
  await tab.slowDown(1)
  return result
}

/** Unfolds every group of the form, and groups inside them. */
async function unfoldAll(page: Page): Promise<void> {
  const folded = page.locator('[data-pane=ask] h3 > button[aria-expanded=false]')
  // The groups come after the prompt.
  await folded.first().waitFor()
  for (let left = 60; left > 0 && (await folded.count()) > 0; left--) await folded.first().click()
}

interface Inputs {
  texts: number
  sliders: number
  boxes: number
}

const countInputs = (page: Page): Promise<Inputs> =>
  page.locator('[data-pane=ask]').evaluate((pane) => {
    const count = (what: string) => pane.querySelectorAll(what).length
    return {
      texts: count('input:not([type=range], [type=checkbox], [type=file]), textarea, select') - 1,
      sliders: count('input[type=range]'),
      boxes: count('[role=switch], [role=radio], [role=combobox], input[type=checkbox]'),
    }
  })

async function openForm(browser: Browser, url: string, before?: () => void): Promise<Tab> {
  const tab = await openTab(browser)
  if (before) await tab.page.addInitScript(before)
  await tab.page.goto(url)
  await promptOf(tab.page).waitFor()
  await unfoldAll(tab.page)
  await promptOf(tab.page).click()
  return tab
}

async function openPlain(browser: Browser, url: string, inputs: Inputs): Promise<Tab> {
  const tab = await openTab(browser)
  const asked = new URLSearchParams(Object.entries(inputs).map(([name, n]) => [name, String(n)]))
  await tab.page.goto(`${url}/inputs.html?${asked}`)
  // As in the form: under the pointer, the browser looks up with each key what it points at.
  await promptOf(tab.page).click()
  return tab
}

/** Script and all work of the main thread per key, ms, without a probe in the page. */
async function perKey(tab: Tab): Promise<{ script: number; task: number }> {
  await promptOf(tab.page).fill('')
  const before = await tab.spent()
  await slowly(tab, () => type(tab, COUNTED))
  const { script, task } = await tab.spent()
  return { script: (script - before.script) / COUNTED, task: (task - before.task) / COUNTED }
}

async function paintTimes(tab: Tab, keys: number): Promise<number[]> {
  await keyTimes(tab.page)
  await slowly(tab, () => type(tab, keys))
  return keyTimes(tab.page)
}

/** Key to paint of 200 keys, ms: quantile `q` of each round, and of these the middle one. */
const middle = (rounds: number[][], q: number): number =>
  median(rounds.map((times) => quantile(times, q)))

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>

/** Finds the first slider: looking for it runs a script of the driver's, which is not the page's. */
async function findSlider({ page }: Tab): Promise<Box> {
  const slider = page.locator('input[type=range]').first()
  await slider.scrollIntoViewIfNeeded()
  const box = await slider.boundingBox()
  if (!box) throw new Error('There is no slider to drag.')
  return box
}

/** Drags a slider to and fro. */
async function drag({ page }: Tab, { x, y, width, height }: Box): Promise<void> {
  const middle = y + height / 2
  await page.mouse.move(x + width / 2, middle)
  await page.mouse.down()
  for (let step = 0; step <= 120; step++) {
    await page.mouse.move(x + (width * (1 + Math.sin(step / 10))) / 2, middle)
    await page.waitForTimeout(8)
  }
  await page.mouse.up()
  await page.waitForTimeout(500)
}

/** Long tasks of a drag, ms. */
async function longDrags(tab: Tab): Promise<number[]> {
  await tab.page.bringToFront()
  const slider = await findSlider(tab)
  return slowly(tab, () => longTasks(tab, () => drag(tab, slider)))
}

interface Commits {
  commits: number
  vain: Record<string, number>
  rendered: Record<string, number>
}

async function commits(browser: Browser, url: string): Promise<Commits> {
  const tab = await openForm(browser, url, watchCommits)
  // The first letters fill an empty prompt, which the form remarks on; that is not typing's cost.
  await type(tab, 10)
  await tab.page.waitForTimeout(1000)
  const read = () =>
    tab.page.evaluate(() => (window as unknown as { seenCommits: Commits }).seenCommits)
  await tab.page.evaluate(() => {
    const { seenCommits } = window as unknown as { seenCommits: Commits }
    Object.assign(seenCommits, { commits: 0, vain: {}, rendered: {} })
  })
  await type(tab, COUNTED)
  await tab.page.waitForTimeout(1000)
  const seen = await read()
  await tab.close()
  return seen
}

const total = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((all, one) => all + one, 0)

async function measure(browser: Browser, url: string): Promise<Report> {
  const seen = await commits(browser, url)
  const form = await openForm(browser, url)
  const inputs = await countInputs(form.page)
  const plain = await openPlain(browser, url, inputs)
  const tabs = { form, plain }
  const paint: Record<keyof typeof tabs, number[][]> = { form: [], plain: [] }
  const work = { plain: await perKey(plain), form: await perKey(form) }
  for (const tab of [form, plain]) await timeKeys(tab.page)
  // In short turns, so that a busy neighbour on this machine meets both.
  for (let round = 0; round < ROUNDS; round++) {
    const times: Record<keyof typeof tabs, number[]> = { form: [], plain: [] }
    for (const tab of [form, plain]) await promptOf(tab.page).fill('')
    for (let turn = 0; turn < TURNS; turn++)
      for (const name of ['plain', 'form'] as const)
        times[name].push(...(await paintTimes(tabs[name], KEYS / TURNS)))
    paint.form.push(times.form)
    paint.plain.push(times.plain)
  }
  const plainDrag = await longDrags(plain)
  const formDrag = await longDrags(form)
  return {
    figures: [
      {
        name: 'key to paint, p98, CPU ×4',
        ours: middle(paint.form, 0.98),
        reference: middle(paint.plain, 0.98),
        unit: 'ms',
        limit: { times: 1.15 },
      },
      {
        name: '  p50',
        ours: middle(paint.form, 0.5),
        reference: middle(paint.plain, 0.5),
        unit: 'ms',
      },
      {
        name: 'script per key, CPU ×4',
        ours: work.form.script,
        reference: work.plain.script,
        unit: 'ms',
        limit: { times: 3 },
      },
      {
        name: 'main thread per key, CPU ×4',
        ours: work.form.task,
        reference: work.plain.task,
        unit: 'ms',
      },
      { name: `React commits in ${COUNTED} keys`, ours: seen.commits, unit: '' },
      {
        name: '  components that rendered in vain',
        ours: total(seen.vain),
        unit: '',
        limit: { most: 0 },
      },
      {
        name: 'slider drag, long tasks, CPU ×4',
        ours: formDrag.length,
        reference: plainDrag.length,
        unit: '',
        limit: { most: 0 },
      },
      {
        name: '  the longest',
        ours: Math.max(0, ...formDrag),
        reference: Math.max(0, ...plainDrag),
        unit: 'ms',
      },
    ],
    notes: [
      `${ROUNDS} times ${KEYS} keys, one every ${PACE_MS} ms, in turns of ${KEYS / TURNS}; the middle of the ${ROUNDS} figures. Script and main thread: over ${COUNTED} keys, by the thread’s own clock, idle work included.`,
      `Reference: a React page with as many plain inputs, each with its own state: ${1 + inputs.texts} texts, ${inputs.sliders} sliders, ${inputs.boxes} boxes.`,
      'A component renders in vain when its function ran and nothing below it changed in the page.',
      ...Object.entries(seen.vain).map(([place, count]) => `  in vain: ${place} ${count} ×`),
      ...Object.entries(seen.rendered).map(
        ([place, count]) => `  with a change: ${place} ${count} ×`,
      ),
    ],
  }
}

/** What a key costs while the whole form is open. */
export const run = (): Promise<Report> =>
  inHouse({ pages: ['inputs'] }, (browser, { url }) => measure(browser, url))
