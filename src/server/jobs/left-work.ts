import type { World } from '../deps.ts'
import {
  deleteEnded,
  deleteTraces,
  findLeftWork,
  openGenerations,
  ownedHashes,
} from '../store/left-work.ts'
import { cancel } from './cancel.ts'
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

/** What waits ends for free; what was sent is deleted by a later call, once it has ended. */
async function deleteWorkOf(world: World, owner: string): Promise<void> {
  const { store } = world
  for (const row of await openGenerations(store.db, owner)) {
    // A worker may have ended it since.
    await cancel(world, row).catch(() => {})
  }
  while ((await store.transaction((tx) => deleteEnded(tx, owner, AT_ONCE))) > 0);
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
