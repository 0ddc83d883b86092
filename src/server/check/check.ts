import { createHash } from 'node:crypto'
import { THUMBNAIL_WIDTHS } from '../../contract/asset.ts'
import { FilesTrouble, type StoredFile } from '../files/files.ts'
import { createThumbnails } from '../files/thumbnails.ts'
import { differingSums } from '../store/ledger-sums.ts'
import {
  addUse,
  eachAsset,
  eachFiledImage,
  type FiledImage,
  findAssetUses,
} from '../store/records.ts'
import type { Finding } from './finding.ts'
import { type CheckWorld, repair } from './repair.ts'

export interface CheckOptions {
  /** Otherwise nothing is changed. */
  repair: boolean
  /** Reads every file and compares it with its name. */
  deep: boolean
}

export interface Checked {
  findings: Finding[]
  files: number
  pictures: number
  /** Thumbnails that are made when first shown, or by a repair. */
  unmade: number
}

/** Younger files may belong to a row that is being written right now, ms. */
const SETTLED_MS = 3_600_000

async function isWhole({ files }: CheckWorld, hash: string): Promise<boolean> {
  try {
    const bytes = await files.read(hash)
    return bytes !== null && createHash('sha256').update(bytes).digest('hex') === hash
  } catch (error) {
    if (error instanceof FilesTrouble && error.code === 'FILES_DAMAGED') return false
    throw error
  }
}

/** What a result's row and its file say of each other. */
function aboutImage(image: FiledImage, file: StoredFile | undefined): Finding[] {
  if (image.state === 'stored' && !file) return [{ kind: 'lostPicture', name: image.id }]
  if (image.state === 'failed' && file) return [{ kind: 'foundAgain', name: image.id }]
  return []
}

/**
 * Compares rows, files, thumbnails and sums; with `repair` each finding is put right before the next is
 * looked for. Throws what the store of the files or the database throws.
 */
export async function check(world: CheckWorld, options: CheckOptions): Promise<Checked> {
  const { store, files, clock } = world
  const found: Finding[] = []
  const note = async (finding: Finding) => {
    found.push(finding)
    if (options.repair) await repair(world, finding)
  }
  for (const { day, owner_id: owner } of await differingSums(store.db))
    await note({ kind: 'sumDiffers', name: `${day} ${owner}` })
  const held = new Map<string, StoredFile>()
  for await (const file of files.list()) held.set(file.hash, file)
  const total = held.size

  if (options.deep) {
    for (const hash of [...held.keys()]) {
      if (await isWhole(world, hash)) continue
      await note({ kind: 'damagedFile', name: hash })
      held.delete(hash)
    }
  }
  const derived = new Set<string>()
  for await (const key of files.listDerived()) derived.add(key)

  const recorded = new Set<string>()
  for await (const hash of eachAsset(store.db)) recorded.add(hash)
  const uses = await findAssetUses(store.db)
  const shown = new Set<string>()
  const lost = new Set<string>()
  let pictures = 0
  for await (const image of eachFiledImage(store.db)) {
    pictures += 1
    addUse(uses, image.hash, image.owner_id)
    const file = held.get(image.hash)
    for (const finding of aboutImage(image, file)) await note(finding)
    const group = file ? shown : lost
    group.add(image.hash)
  }

  for (const hash of recorded)
    if (!held.has(hash) && !lost.has(hash)) await note({ kind: 'lostInput', name: hash })
  const settled = clock() - SETTLED_MS
  for (const [hash, { at }] of held) {
    if (recorded.has(hash)) continue
    const owners = uses.get(hash)
    if (owners) await note({ kind: 'lostRow', name: hash, owners: [...owners] })
    else if (at <= settled) await note({ kind: 'strayFile', name: hash })
  }
  for (const name of await strayDerived(world, derived, held))
    await note({ kind: 'strayDerived', name })
  let unmade = 0
  const make = createThumbnails(files)
  for (const hash of shown) {
    for (const width of THUMBNAIL_WIDTHS) {
      if (derived.has(`${hash}.w${width}`)) continue
      unmade += 1
      if (options.repair) await make(hash, width)
    }
  }
  return { findings: found, files: total, pictures, unmade }
}

/** Hashes with derived files but no original; models' pictures are kept without one. */
async function strayDerived(
  { store }: CheckWorld,
  derived: Iterable<string>,
  held: ReadonlyMap<string, unknown>,
): Promise<string[]> {
  const cached = await store.db.selectFrom('model_pictures').select('hash').execute()
  const kept = new Set(cached.map(({ hash }) => hash))
  const hashes = new Set([...derived].map((key) => key.slice(0, 64)))
  return [...hashes].filter((hash) => !held.has(hash) && !kept.has(hash))
}
