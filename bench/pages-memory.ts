import { readFile } from 'node:fs/promises'
import type { Browser } from '@playwright/test'

/** Memory that pages and what draws them hold, bytes: resident, and no files that are shared. */
export async function pagesMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  let total = 0
  for (const { id, type } of processInfo) {
    if (type !== 'renderer' && type !== 'GPU') continue
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
    for (const name of ['RssAnon', 'RssShmem'])
      total += Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) * 1024
  }
  return total
}
