import { dropBytes } from '../files/hold-bytes.ts'
import { keepPicture } from '../jobs/keep-picture.ts'
import { problemOf } from '../problem.ts'
import { dropAsset, findAsset } from '../store/assets.ts'
import { writeChange } from '../store/changes.ts'
import { updateImage } from '../store/images.ts'
import type { ImageRow } from '../store/schema.ts'
import type { CheckWorld } from './check.ts'
import type { Finding, FindingKind } from './finding.ts'

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
    const { version } = next
    await writeChange(tx, { kind: 'image', key: id, version, at: clock() })
    const owner = { kind: 'generation', key: next.generation_id } as const
    await writeChange(tx, { ...owner, version, at: clock() })
  })
}

const repairs: Record<FindingKind, (world: CheckWorld, name: string) => Promise<void>> = {
  damagedFile: ({ files }, hash) => files.remove(hash),
  lostPicture: (world, id) =>
    writeImage(world, id, { state: 'failed', error: JSON.stringify(lost) }),
  foundAgain: (world, id) => writeImage(world, id, { state: 'stored', error: null }),
  lostInput: ({ store }, hash) => store.transaction((tx) => dropAsset(tx, hash)),
  async lostRow(world, hash) {
    const bytes = await world.files.read(hash)
    if (bytes) await keepPicture(world, bytes)
  },
  strayFile: ({ store, files }, hash) =>
    dropBytes(files, hash, async () => (await findAsset(store.db, hash)) !== undefined),
  strayDerived: ({ files }, hash) => files.remove(hash),
}

/** Puts one finding right. Throws what the database, the files or a decoder throw. */
export const repair = (world: CheckWorld, { kind, name }: Finding): Promise<void> =>
  repairs[kind](world, name)
