import type { Emptied } from '../../contract/trash.ts'
import type { World } from '../deps.ts'
import { type AssetNames, readAssetNames } from '../store/asset-names.ts'
import { findAssetUses, findInputs } from '../store/records.ts'
import type { ImageRow } from '../store/schema.ts'
import { purgeImage } from './delete.ts'
import { dropUnused } from './lose-asset.ts'

/** Pictures deleted between two looks at what else there is to do. */
const AT_ONCE = 100

interface Which {
  /** Only what went into the trash before this time, ms. */
  before: number
  /** A person's, or everybody's. */
  owner?: string
}

const inTrash = ({ store }: World, { before, owner }: Which, after: string): Promise<ImageRow[]> =>
  store.db
    .selectFrom('images')
    .selectAll()
    .where('trashed_at', '<', before)
    .where('id', '>', after)
    .$if(owner !== undefined, (query) => query.where('owner_id', '=', owner ?? ''))
    .orderBy('id')
    .limit(AT_ONCE)
    .execute()

/**
 * Deletes for good what lies in the trash (promises.md, "Work and money" 12): rows, files and
 * thumbnails; bytes that another row uses stay, the ledger keeps its amounts. What is still under
 * way stays too.
 */
export async function emptyTrash(world: World, which: Which): Promise<Emptied> {
  const { store, clock } = world
  const emptied = { deleted: 0, kept: 0 }
  // Going through all that a person made for each picture would take as long as there are pictures.
  const names = new Map<string, AssetNames>()
  const namesOf = async (owner: string): Promise<AssetNames> => {
    const read = names.get(owner) ?? (await readAssetNames(store.db, { owner, at: clock() }))
    names.set(owner, read)
    return read
  }
  for (let after = ''; ; ) {
    const rows = await inTrash(world, which, after)
    for (const row of rows) {
      const purged = await purgeImage(world, row, {
        trashedBefore: which.before,
        names: await namesOf(row.owner_id),
      })
      if (purged === 'deleted') emptied.deleted += 1
      if (purged === 'underWay') emptied.kept += 1
    }
    const last = rows.at(-1)
    if (!last) return emptied
    after = last.id
  }
}

/**
 * Forgets pictures last given before a time (ms) that nothing names any more, with their uploads at
 * engines; answers how many.
 */
export async function dropUnusedInputs(world: World, before: number): Promise<number> {
  const { store } = world
  const inputs = await findInputs(store.db, before)
  if (inputs.length === 0) return 0
  const uses = await findAssetUses(store.db)
  let dropped = 0
  for (const { hash, owner_id: owner } of inputs) {
    if (uses.get(hash)?.has(owner)) continue
    if (await dropUnused(world, { hash, owner }, before)) dropped += 1
  }
  return dropped
}
