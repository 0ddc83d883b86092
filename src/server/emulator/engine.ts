import type { Archive } from './archive/archive.ts'
import type { Calls } from './calls/calls.ts'
import type { Portraits } from './catalogue/portraits.ts'
import type { Tally } from './tally.ts'
import type { Keys } from './wire/login.ts'
import type { Item, Outcome } from './wire/outcome.ts'
import type { RawTask } from './wire/raw-task.ts'
import type { Works } from './work/works.ts'
import type { World } from './world.ts'

/** What the tasks work with. */
export interface Engine {
  archive: Archive
  works: Works
  calls: Calls
  portraits: Portraits
  tally: Tally
  world: World
  /** Markers that hold for every task. */
  faults: string
  /** Who may send tasks. */
  keys: Keys
  /** Where the engine listens: `http://127.0.0.1:4318`. */
  origin(): string
}

/** Hands over an item ahead of the others of its task; it is then no part of the outcome. */
export type SendItem = (item: Item) => void

/**
 * Does one task. Throws Failure when it is refused. `send` is given where a transport can take items
 * as they come; a handler may leave it and return them all.
 */
export type TaskHandler = (task: RawTask, engine: Engine, send?: SendItem) => Promise<Outcome>

/**
 * The price of each result of a task, in USD, null where none is published: what a dry run asks.
 * Checks all that is checked before a task is accepted, keeps nothing. Throws Failure when the task
 * would be refused.
 */
export type TaskPricer = (task: RawTask, engine: Engine) => Promise<(number | null)[]>

/** A type of task. */
export interface TaskKind {
  /** Today's name, then the older ones that clients still send (contract §5); answers echo the one sent. */
  names: readonly string[]
  run: TaskHandler
  /** `reads`: the task changes nothing and costs nothing, so that a dry run just runs it. */
  price: TaskPricer | 'reads'
}
