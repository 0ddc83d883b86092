import type { Browser } from '@playwright/test'
import { openTab } from './browser.ts'
import type { Report } from './figure.ts'
import { type House, inHouse } from './house.ts'
import { median } from './quantile.ts'

const ROUNDS = 5
const CPU = 4
const PROMPT = 'textarea'
/** The prompt of the form itself, and with it the form. */
const FORM = '[data-pane=ask] textarea'

/**
 * Notes, in ms since navigation, when the prompt stands in the page (from then on it takes keys)
 * and when the frame that shows it is over.
 */
const watchPrompt = (prompt: string) => {
  const note = (name: string) => {
    document.documentElement.dataset[name] = String(performance.now())
  }
  const seen = new MutationObserver(() => {
    if (!document.querySelector(prompt)) return
    seen.disconnect()
    note('stands')
    requestAnimationFrame(() => {
      // The frame is drawn after this callback and before the next message.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => note('ready')
      port2.postMessage(null)
    })
  })
  seen.observe(document, { childList: true, subtree: true })
}

interface Visit {
  ready: number
  /** Work of the main thread by then, ms of its own clock. */
  work: number
  requests: string[]
}

/** A first visit with empty caches, until a key pressed in this prompt shows there. */
async function visit(browser: Browser, url: string, prompt = PROMPT): Promise<Visit> {
  const tab = await openTab(browser)
  const { page } = tab
  try {
    await tab.slowDown(CPU)
    await page.addInitScript(watchPrompt, prompt)
    await page.goto(url, { waitUntil: 'commit' })
    await page.waitForSelector('html[data-ready]', { state: 'attached' })
    const { task: work } = await tab.spent()
    await page.locator(prompt).first().pressSequentially('a')
    const { ready, requests } = await page.evaluate(() => {
      const { stands, ready: shown } = document.documentElement.dataset
      const entries = performance.getEntriesByType('resource')
      const before = entries.filter((entry) => entry.startTime <= Number(stands))
      return {
        ready: Number(shown),
        requests: before.map((entry) => new URL(entry.name).pathname),
      }
    })
    const text = await page.locator(prompt).first().inputValue()
    if (!text.includes('a')) throw new Error('The prompt took no key although it was there.')
    return { ready, work, requests: ['/', ...requests] }
  } finally {
    await tab.close()
  }
}

/** The page as it stands when it is ready: the same words, boxes and style, and nothing that runs. */
async function freeze(browser: Browser, house: House): Promise<void> {
  const tab = await openTab(browser)
  try {
    await tab.page.goto(house.url)
    await tab.page.locator(FORM).first().waitFor()
    const html = await tab.page.evaluate(() => {
      for (const script of document.querySelectorAll('script, link[rel=modulepreload]'))
        script.remove()
      return `<!doctype html>${document.documentElement.outerHTML}`
    })
    await house.server.ask('page', { path: '/frozen.html', html })
    await house.server.ask('page', { path: '/empty.html', html: '<!doctype html><textarea>' })
  } finally {
    await tab.close()
  }
}

async function measure(browser: Browser, house: House): Promise<Report> {
  await freeze(browser, house)
  const pages = {
    app: '/',
    form: '/',
    frozen: '/frozen.html',
    bare: '/bare.html',
    empty: '/empty.html',
  }
  const visits: Record<string, Visit[]> = {}
  let requests: string[] = []
  // The first round fills the server's caches of compressed files.
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, path] of Object.entries(pages)) {
      const found = await visit(browser, `${house.url}${path}`, name === 'form' ? FORM : PROMPT)
      if (name === 'app') requests = found.requests
      const known = visits[name] ?? []
      visits[name] = known
      if (round > 0) known.push(found)
    }
  const of = (name: string) => median((visits[name] ?? []).map(({ ready }) => ready))
  const work = (name: string) => median((visits[name] ?? []).map((visit) => visit.work))
  return {
    figures: [
      {
        name: 'requests before the prompt takes a key',
        ours: requests.length,
        unit: '',
        limit: { most: 6 },
      },
      {
        name: 'the prompt takes a key, CPU ×4',
        ours: of('app'),
        reference: of('frozen'),
        unit: 'ms',
        limit: { times: 2.2 },
      },
      {
        name: 'the whole form answers, CPU ×4',
        ours: of('form'),
        reference: of('frozen'),
        unit: 'ms',
        limit: { times: 2.2 },
      },
      { name: '  main thread by then', ours: work('form'), reference: work('frozen'), unit: 'ms' },
      { name: '  beside a bare React page', ours: of('form'), reference: of('bare'), unit: 'ms' },
      { name: '  beside an empty page', ours: of('form'), reference: of('empty'), unit: 'ms' },
    ],
    notes: [
      `Median of ${ROUNDS} visits with empty caches. The static page is this very page, frozen: its markup and style without its scripts.`,
      `Requests: ${requests.join(' ')}`,
    ],
  }
}

/** How soon a person can type. */
export const run = (): Promise<Report> => inHouse({ pages: ['bare'] }, measure)
