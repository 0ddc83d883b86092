import { setImmediate as turn } from 'node:timers/promises'
import type { Deps } from '../deps.ts'
import { Refusal, refuse } from '../problem.ts'
import { findByKey } from '../store/generations.ts'
import type { GenerationRow } from '../store/schema.ts'
import type { Store } from '../store/store.ts'
import type { NewRows } from './new-rows.ts'
import { type Asked, insertAccepted, type Outcome } from './reserve.ts'

/** One commit is for at most so many: nobody's answer waits for a whole crowd to be written. */
const MOST = 64

interface Waiting {
  deps: Deps
  asked: Asked
  end: PromiseWithResolvers<Outcome>
}

/** Who waits for a commit, by store; there is one commit at a time in each. */
const lines = new WeakMap<Store, Waiting[]>()

async function commit(group: readonly Waiting[]): Promise<void> {
  const [first] = group
  if (!first) return
  const { deps } = first
  try {
    const asked = group.map((one) => one.asked)
    const outcomes = await deps.store.transaction((tx) => insertAccepted(deps, tx, asked))
    // Committed: only now is anybody told (promises.md, "Work and money", 1).
    for (const [at, { end }] of group.entries()) end.resolve(outcomes[at] ?? null)
  } catch (error) {
    if (group.length === 1) return first.end.reject(error)
    // What one of them broke must not be the others' loss.
    for (const one of group) await commit([one])
  }
}

/** The next to be committed together, taken out of the line: of two with one key the later waits. */
function takeGroup(line: Waiting[]): Waiting[] {
  const keys = new Set<string>()
  const group: Waiting[] = []
  const rest: Waiting[] = []
  for (const one of line) {
    const { idempotency_key: key } = one.asked.generation
    const goes = group.length < MOST && !keys.has(key)
    keys.add(key)
    ;(goes ? group : rest).push(one)
  }
  line.splice(0, line.length, ...rest)
  return group
}

async function commitAll(line: Waiting[], store: Store): Promise<void> {
  while (line.length > 0) {
    // Whoever stands at the door comes along: a commit costs the same for one and for many.
    await turn()
    await commit(takeGroup(line))
  }
  lines.delete(store)
}

/**
 * Commits accepted work with its money, together with whatever else is being accepted. Where another
 * request with the same key was faster, its row is the answer. `front`: before all that is queued.
 * Throws Refusal `budget`, and `conflict` where what its key made is deleted.
 */
export async function admit(
  deps: Deps,
  { generation, images }: NewRows,
  front = false,
): Promise<GenerationRow> {
  const end = Promise.withResolvers<Outcome>()
  const one = { deps, asked: { generation, images, front }, end }
  const line = lines.get(deps.store)
  if (line) line.push(one)
  else {
    const begun = [one]
    lines.set(deps.store, begun)
    void commitAll(begun, deps.store)
  }
  const outcome = await end.promise
  if (outcome instanceof Refusal) throw outcome
  if (outcome) return outcome
  const earlier = await findByKey(deps.store.db, generation.idempotency_key)
  if (!earlier) throw refuse('conflict', 'This request was deleted while it was sent again.')
  return earlier
}
