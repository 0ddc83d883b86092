import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { build } from 'vite'
import { PAGE_POLICY } from '../../src/server/doors/headers.ts'
import { worker } from '../../vite.config.ts'

/** Not loopback: the page must not reach anything that is not handed to it here. */
const ORIGIN = 'https://mask.example'
const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript' }

export type Files = Map<string, string | Uint8Array>

/** The modules as they are shipped, workers as files of their own, kept in memory. */
export async function buildPage(): Promise<Files> {
  const result = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    worker,
    build: { write: false, target: 'chrome140', assetsInlineLimit: 0, modulePreload: false },
  })
  const [one] = Array.isArray(result) ? result : [result]
  if (!one || !('output' in one)) throw new Error('The build gave nothing.')
  return new Map(
    one.output.map((file) => [
      `/${file.fileName}`,
      file.type === 'chunk' ? file.code : file.source,
    ]),
  )
}

/** A stored mask of another size: white but for its left half, which is half transparent grey. */
const picture = () =>
  sharp({ create: { width: 64, height: 48, channels: 4, background: '#fff' } })
    .composite([
      {
        input: { create: { width: 32, height: 48, channels: 4, background: '#808080' } },
        left: 0,
        top: 0,
      },
    ])
    .png()
    .toBuffer()

/** Opens the page under the product's own policy; its files and one picture are all there is. */
export async function openPage(page: Page, files: Files): Promise<string[]> {
  const violations: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') violations.push(message.text())
  })
  page.on('pageerror', (error) => violations.push(String(error)))
  await page.context().route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    const path = pathname === '/' ? '/index.html' : pathname
    const file = files.get(path)
    if (path.startsWith('/api/assets/'))
      return route.fulfill({ contentType: 'image/png', body: await picture() })
    if (file === undefined) return route.fulfill({ status: 404 })
    return route.fulfill({
      contentType: TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      headers: { 'content-security-policy': PAGE_POLICY },
      body: Buffer.from(file),
    })
  })
  await page.goto(ORIGIN)
  await page.waitForFunction(() => 'maskPage' in globalThis)
  return violations
}
