import type { World } from '../deps.ts'
import { deleteGenerations, imagesOf } from '../store/generations.ts'
import {
  deleteTraces,
  findLeftWork,
  holdEnded,
  holdEndedCalls,
  openGenerations,
  ownedHashes,
} from '../store/left-work.ts'
import { deleteToolCall } from '../store/tool-calls.ts'
import { giveUpCall } from '../tools/end.ts'
import { cancel } from './cancel.ts'
import { giveUp } from './give-up.ts'
import { dropUnused } from './lose-asset.ts'

/** Rows deleted between two looks at what else there is to do. */
const AT_ONCE = 100

/** Pictures of a person that none of their rows uses: rows first, then bytes that nobody else has. */
async function dropPictures(world: World, owner: string): Promise<void> {
  const { db } = world.store
  for (let after = ''; ; ) {
    const hashes = await ownedHashes(db, { owner, after, limit: AT_ONCE })
    for (const hash of hashes) await dropUnused(world, { hash, owner })
    const last = hashes.at(-1)
    if (last === undefined) return
    after = last
  }
}

/** Ended generations with their results, some at a time; what doubts may have cost counts. */
async function deleteEnded({ store, clock }: World, owner: string): Promise<number> {
  return store.transaction(async (tx) => {
    const rows = await holdEnded(store, tx, owner, AT_ONCE)
    for (const row of rows) {
      if (row.reserved === 0) continue
      const all = await imagesOf(tx, [row.id])
      await giveUp(tx, row, { all, gone: all }, clock())
    }
    await deleteGenerations(
      tx,
      rows.map(({ id }) => id),
    )
    return rows.length
  })
}

/** The same of calls of tools, which are few. */
const deleteCalls = ({ store, clock }: World, owner: string): Promise<void> =>
  store.transaction(async (tx) => {
    for (const row of await holdEndedCalls(store, tx, owner)) {
      await giveUpCall(tx, row, clock())
      await deleteToolCall(tx, row)
    }
  })

/** What waits ends for free; what was sent is deleted by a later call, once it has ended. */
async function deleteWorkOf(world: World, owner: string): Promise<void> {
  const { store } = world
  for (const row of await openGenerations(store.db, owner)) {
    // A worker may have ended it since.
    await cancel(world, row).catch(() => {})
  }
  while ((await deleteEnded(world, owner)) > 0);
  await deleteCalls(world, owner)
  await store.transaction((tx) => deleteTraces(tx, owner))
  await dropPictures(world, owner)
}

/**
 * Deletes for good what people left who were removed with all that they made: prompts, requests,
 * pictures, thumbnails, inputs. The ledger keeps its amounts; bytes that somebody else has stay
 * (promises.md, "Work and money" 12). Called again it goes on where it was cut.
 */
export async function deleteLeftWork(world: World): Promise<void> {
  for (const owner of await findLeftWork(world.store.db)) await deleteWorkOf(world, owner)
}
