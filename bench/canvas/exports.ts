import type { Browser } from '@playwright/test'
import { openTab } from '../browser.ts'
import { SIDE } from './pages.ts'
import { STROKES } from './strokes.ts'

const EXPORTS = 9

interface Exported {
  ms: number[]
  /** Main thread, ms. */
  work: number[]
}

/** The mask as a file, by the product's way and by the bare page's. */
export async function exportTimes(
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
