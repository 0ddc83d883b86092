import type { World } from '../deps.ts'
import { touchImage } from '../jobs/delete.ts'
import { keepPicture } from '../jobs/keep-picture.ts'
import { dropLost } from '../jobs/lose-asset.ts'
import { problemOf } from '../problem.ts'
import { dropAsset } from '../store/assets.ts'
import { updateImage } from '../store/images.ts'
import { recountSum } from '../store/ledger-sums.ts'
import type { ImageRow } from '../store/schema.ts'
import type { Finding, FindingKind } from './finding.ts'

/** What a check looks at and a repair writes to. */
export type CheckWorld = Pick<World, 'store' | 'files' | 'clock'>

const lost = problemOf(
  'internal',
  'The file of this picture is missing from the store. Bring it back from a backup and check again, or generate it anew.',
  { retryable: false },
)

async function writeImage(
  { store, clock }: CheckWorld,
  id: string,
  fields: Pick<ImageRow, 'state' | 'error'>,
): Promise<void> {
  await store.transaction(async (tx) => {
    const next = await updateImage(tx, id, fields)
    if (!next) return
    // Its bytes cannot be given as an input either.
    if (fields.state === 'failed' && next.hash !== null) await dropAsset(tx, next.hash)
    await touchImage(tx, next, clock())
  })
}

const repairs: Record<
  FindingKind,
  (world: CheckWorld, name: string, owners: string[]) => Promise<void>
> = {
  damagedFile: ({ files }, hash) => files.remove(hash),
  lostPicture: (world, id) =>
    writeImage(world, id, { state: 'failed', error: JSON.stringify(lost) }),
  foundAgain: (world, id) => writeImage(world, id, { state: 'stored', error: null }),
  lostInput: ({ store }, hash) => store.transaction((tx) => dropAsset(tx, hash)),
  async lostRow(world, hash, owners) {
    const bytes = await world.files.read(hash)
    for (const owner of owners) if (bytes) await keepPicture(world, bytes, owner)
  },
  strayFile: (world, hash) => dropLost(world, [hash]),
  strayDerived: ({ files }, hash) => files.remove(hash),
  sumDiffers: ({ store }, name) => {
    const [day = '', ...owner] = name.split(' ')
    return store.transaction((tx) => recountSum(tx, { day, owner_id: owner.join(' ') }))
  },
}

/** Puts one finding right. Throws what the database, the files or a decoder throw. */
export const repair = (world: CheckWorld, { kind, name, owners = [] }: Finding): Promise<void> =>
  repairs[kind](world, name, owners)
