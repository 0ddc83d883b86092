import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { openBrowser } from './browser.ts'
import { buildApp, buildReference, type Reference } from './build.ts'
import { type Child, startChild } from './child.ts'

/** The product's server in one process and its engine in another, in a folder of their own. */
export interface House {
  url: string
  server: Child
  /** Where the engine's tasks go, and the key that it takes. */
  engine: string
  key: string
  remove(): Promise<void>
}

interface Wishes {
  /** Builds the app, and these pages to compare it with. */
  pages?: readonly Reference[]
  /** What lies in the data folder before the server starts. */
  furnish?: (dataDir: string, engine: { url: string; key: string }) => Promise<void>
}

export async function openHouse({ pages, furnish }: Wishes): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const children: Child[] = []
  const remove = async () => {
    await Promise.all(children.map((child) => child.stop()))
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  const start = async (script: string, settings: Record<string, string>) => {
    const child = await startChild(script, settings)
    children.push(child)
    return child
  }
  try {
    const app = join(folder, 'app')
    const reference = join(folder, 'reference')
    const dataDir = join(folder, 'data')
    await Promise.all([reference, dataDir].map((path) => mkdir(path)))
    if (pages) await buildApp(app)
    for (const name of pages ?? []) await buildReference(name, reference)
    const key = randomBytes(24).toString('base64url')
    const engine = await start('engine.ts', { FOLDER: join(folder, 'engine'), KEY: key })
    const upstream = `${engine.ready}/v1`
    await furnish?.(dataDir, { url: upstream, key })
    const server = await start('server.ts', {
      DATA_DIR: dataDir,
      RUNWARE_API_KEY: key,
      RUNWARE_BASE_URL: upstream,
      APP_PAGES: app,
      REFERENCE_PAGES: reference,
    })
    return { url: server.ready, server, engine: upstream, key, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** What a browser finds in such a house; both are gone afterwards, whatever it finds. */
export async function inHouse<Found>(
  wishes: Wishes,
  look: (browser: Browser, house: House) => Promise<Found>,
): Promise<Found> {
  const house = await openHouse(wishes)
  try {
    const browser = await openBrowser()
    try {
      return await look(browser, house)
    } finally {
      await browser.close()
    }
  } finally {
    await house.remove()
  }
}
