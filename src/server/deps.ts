import type { Engine } from '../contract/engine.ts'
import type { Settings } from './env.ts'
import type { Files } from './files/files.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Metrics } from './metrics/metrics.ts'
import type { Store } from './store/store.ts'
import type { Tools } from './tools/tools.ts'
import type { Runware } from './upstream/runware.ts'
import type { Webhooks } from './webhooks/webhooks.ts'

/** One line of the log; values never hold the key, a prompt or a picture. */
export interface Log {
  debug(message: string, about?: Record<string, unknown>): void
  info(message: string, about?: Record<string, unknown>): void
  warn(message: string, about?: Record<string, unknown>): void
  error(message: string, about?: Record<string, unknown>): void
}

/** What our own code spent on a generation, in milliseconds; waits between polls are not in it. */
export interface Span {
  generationId: string
  name: 'accept' | 'submit' | 'poll' | 'download' | 'verify' | 'store'
  ms: number
}

/** What the worker and the routes need of the world. */
export interface World {
  store: Store
  files: Files
  /** The engine's identity, as rows carry it. */
  engine: Engine
  /** The engine itself. */
  runware: Runware
  /** Milliseconds since 1970. */
  clock: () => number
  /** A new version 4 UUID. */
  newId: () => string
  log: Log
  /** Hears of every span; the bench adds them up. */
  trace?: (span: Span) => void
  /** Where the engine can call us; none where it cannot reach us. */
  webhooks?: Webhooks
}

/** What takes on work that costs money: the cap is among the settings. */
export interface Payer extends World {
  settings: Settings
}

/** Everything the app is made of; main.ts and the tests build it. */
export interface Deps extends Payer {
  jobs: Jobs
  tools: Tools
  metrics?: Metrics
}
