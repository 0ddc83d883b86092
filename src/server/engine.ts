import { createHash } from 'node:crypto'
import type { Engine } from '../contract/engine.ts'
import type { Secret } from './secret.ts'

/** The embedded engine of a data folder: another key and port at every start, always the same engine. */
export const demoEngine = (folderId: string, url: string): Engine => ({
  kind: 'demo',
  id: `demo-${folderId}`,
  host: new URL(url).hostname,
})

/** A real engine: the same address with another key is another one. A key has no short list to guess from. */
export function runwareEngine(baseUrl: string, key: Secret): Engine {
  const print = createHash('sha256').update(`${baseUrl}\n${key.reveal()}`).digest('hex')
  return { kind: 'runware', id: `runware-${print.slice(0, 24)}`, host: new URL(baseUrl).host }
}
