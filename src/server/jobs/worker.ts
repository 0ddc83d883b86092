import { setTimeout as pause } from 'node:timers/promises'
import type { World } from '../deps.ts'
import type { GenerationRow } from '../store/schema.ts'
import { ask } from './ask.ts'
import { afterCrowd } from './crowd.ts'
import { type Hold, keepHold } from './hold.ts'
import type { Jobs } from './jobs.ts'
import { claim, handOver, LeaseLost, nextDue, putDown, renew, resume } from './lease.ts'
import { TROUBLE_MS } from './pace.ts'
import { probe, probeAtStart } from './probe.ts'
import { submit } from './submit.ts'

/** Generations in hand at once in one process, whatever the engine's limit. */
const IN_HAND = 64
/** Looks without being woken: an instance that died leaves its work to us. */
const IDLE_MS = 5_000
/** Wakes within so many ms of a look are answered by the next one. */
const GATHER_MS = 10
/** Whoever waits for an answer goes before work that takes seconds anyway, for so long, ms. */
const POLITE_MS = 250
/** How often a paused queue is thought of; `probe` itself keeps its own slow pace. */
const PROBING_MS = 30_000
/** Due work that could not be taken (too many under way) is looked for again. */
const CROWDED_MS = 250

/** Moves held work one step on. Never throws. */
async function advance(world: World, row: GenerationRow, hold: Hold): Promise<void> {
  try {
    await (row.state === 'accepted' ? submit(world, row, hold) : ask(world, row))
  } catch (error) {
    if (error instanceof LeaseLost) return
    world.log.error('a step of the work failed', { id: row.id, cause: String(error) })
    // Where the database is away too, the hold runs out and the work is taken up again.
    await putDown(world.store.db, row, { due_at: world.clock() + TROUBLE_MS }).catch(() => {})
  } finally {
    hold.end()
  }
}

/** Resolves with the work, or `grace` ms later without it. */
async function within(work: Promise<unknown>, grace: number | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    if (grace !== undefined) timer = setTimeout(resolve, grace)
  })
  await Promise.race([work, late])
  clearTimeout(timer)
}

/** Takes one due generation; the step that moves it on is under way. undefined where nothing was due. */
export async function begin(
  world: World,
  concurrency: number,
): Promise<{ row: GenerationRow; step: Promise<void> } | undefined> {
  const taken = Date.now()
  const row = await claim(world, concurrency)
  if (!row) return undefined
  const hold = keepHold(world.store, () => renew(world, row), taken)
  return { row, step: advance(world, row, hold) }
}

/** Starts the worker: takes up what an earlier run left, then looks whenever work is due. */
export async function startJobs(world: World, concurrency: number): Promise<Jobs> {
  await resume(world)
  const inHand = new Map<Promise<void>, GenerationRow>()
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let looking: Promise<void> | undefined
  let again = false

  async function look(): Promise<void> {
    clearTimeout(timer)
    do {
      again = false
      while (!stopped && inHand.size < IN_HAND) {
        await afterCrowd(world.store, POLITE_MS)
        const begun = await begin(world, concurrency)
        if (!begun) break
        const step = begun.step.finally(() => {
          inHand.delete(step)
          wake()
        })
        inHand.set(step, begun.row)
      }
      // A crowd that is accepted wakes us for each: one look answers several.
      if (again && !stopped) await pause(GATHER_MS)
    } while (again && !stopped)
    if (stopped) return
    const due = await nextDue(world)
    const wait = due === null ? IDLE_MS : Math.min(due - world.clock(), IDLE_MS)
    timer = setTimeout(wake, wait <= 0 ? CROWDED_MS : wait)
  }

  function wake(): void {
    if (stopped) return
    again = true
    looking ??= look()
      .catch((error: unknown) => {
        world.log.error('the worker cannot look for work', { cause: String(error) })
        timer = setTimeout(wake, TROUBLE_MS)
      })
      .finally(() => {
        looking = undefined
        if (again) wake()
      })
  }

  const probing = (look: Promise<void>) =>
    void look
      .then(wake)
      .catch((error: unknown) =>
        world.log.warn('the paused queue could not be looked at', { error }),
      )
  probing(probeAtStart(world))
  const probes = setInterval(() => probing(probe(world)), PROBING_MS)
  wake()
  return {
    wake,
    async stop(grace) {
      stopped = true
      clearInterval(probes)
      await looking
      // A look that was under way has set it last.
      clearTimeout(timer)
      await within(Promise.all(inHand.keys()), grace)
      for (const row of inHand.values()) await handOver(world, row).catch(() => {})
    },
  }
}
