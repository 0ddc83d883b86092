import type { Archive } from './archive/archive.ts'
import type { Calls } from './calls/calls.ts'
import type { Tally } from './tally.ts'
import type { Outcome } from './wire/outcome.ts'
import type { RawTask } from './wire/raw-task.ts'
import type { Works } from './work/works.ts'
import type { World } from './world.ts'

/** What the tasks work with. */
export interface Engine {
  archive: Archive
  works: Works
  calls: Calls
  tally: Tally
  world: World
  /** Where the engine listens: `http://127.0.0.1:4318`. */
  origin(): string
}

/** Does one task. Throws Failure when it is refused. */
export type TaskHandler = (task: RawTask, engine: Engine) => Promise<Outcome>
