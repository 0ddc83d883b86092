import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'

const args = [
  // Chromium as root, as in most containers, refuses its own sandbox.
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-dev-shm-usage',
]

export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args })
}

/** A page with nothing in its caches, and what the DevTools protocol says about it. */
export interface Tab {
  page: Page
  cdp: CDPSession
  /** Every further moment of the main thread takes `times` as long. */
  slowDown(times: number): Promise<void>
  /** Milliseconds that the main thread has spent so far: on tasks of any kind, on script. */
  spent(): Promise<{ task: number; script: number }>
  close(): Promise<void>
}

export async function openTab(browser: Browser): Promise<Tab> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
  })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  // Of the thread's own clock: what other programs take meanwhile is not in it.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  return {
    page,
    cdp,
    slowDown: async (rate) => {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate })
    },
    async spent() {
      const { metrics } = await cdp.send('Performance.getMetrics')
      const at = (name: string) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000
      return { task: at('TaskDuration'), script: at('ScriptDuration') }
    },
    close: () => context.close(),
  }
}
