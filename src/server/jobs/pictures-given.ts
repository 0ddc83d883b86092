import { createHash } from 'node:crypto'
import { ASSET_MAX_BYTES } from '../../contract/asset.ts'
import { assetHash, imageForm, toAssetValue } from '../../models/image-value.ts'
import type { Issue } from '../../models/issue.ts'
import type { Param } from '../../models/param.ts'
import { setAt } from '../../models/path.ts'
import type { Facts, PictureFacts, Request } from '../../models/rule.ts'
import type { World } from '../deps.ts'
import { holdBytes } from '../files/hold-bytes.ts'
import { inspectPicture, type Picture, trimPicture } from '../files/picture.ts'
import { Refusal } from '../problem.ts'
import { findAssets, keepAsset } from '../store/assets.ts'
import { type PictureValue, pictureValues } from './picture-values.ts'

interface Inline {
  hash: string
  bytes: Uint8Array
  /** What stood before the base64: `data:image/png;base64,`, or nothing. */
  prefix: string
  picture: Picture
}

/** The pictures of a request, looked at but not yet kept. */
export interface PicturesGiven {
  facts: Facts
  /** A picture that is not in our store, or cannot be decoded, at its path. */
  issues: Issue[]
  /** By the value as it was given. */
  inline: ReadonlyMap<string, Inline>
}

const at = (path: string, message: string): Issue => ({
  path,
  severity: 'error',
  rule: 'picture',
  message,
})

function split(value: string): { prefix: string; bytes: Buffer } {
  const cut = imageForm(value) === 'dataUri' ? value.indexOf(',') + 1 : 0
  return { prefix: value.slice(0, cut), bytes: Buffer.from(value.slice(cut), 'base64') }
}

async function decode(value: string): Promise<Inline | string> {
  const { prefix, bytes } = split(value)
  if (bytes.length > ASSET_MAX_BYTES)
    return `This picture has more than ${ASSET_MAX_BYTES / 1024 ** 2} MB. Make it smaller.`
  try {
    const picture = await inspectPicture(bytes)
    const own = trimPicture(bytes)
    const hash = createHash('sha256').update(own).digest('hex')
    return { hash, bytes: own, prefix, picture }
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

/** Looks at every picture once: the person's in our store by their row, those given inline by decoding. */
export async function lookAtPictures(
  world: World,
  owner: string,
  values: readonly PictureValue[],
): Promise<PicturesGiven> {
  const known = new Map<string, PictureFacts>()
  const inline = new Map<string, Inline>()
  const issues: Issue[] = []
  const hashes = values.flatMap(({ value }) => assetHash(value) ?? [])
  const own = { hashes: [...new Set(hashes)], owner }
  for (const row of await findAssets(world.store.db, own))
    known.set(toAssetValue(row.hash), { ...row, alpha: row.alpha === 1 })
  const refused = new Map<string, string>()
  for (const { path, value } of values) {
    const form = imageForm(value)
    if (form === 'asset' && !known.has(value))
      issues.push(at(path, 'This picture is not in our store. Give it again.'))
    if (form !== 'dataUri' && form !== 'base64') continue
    if (!inline.has(value) && !refused.has(value)) {
      const found = await decode(value)
      if (typeof found === 'string') refused.set(value, found)
      else {
        inline.set(value, found)
        known.set(value, found.picture)
      }
    }
    const reason = refused.get(value)
    if (reason !== undefined) issues.push(at(path, reason))
  }
  return { facts: { picture: (value) => known.get(value) }, issues, inline }
}

/** Keeps the inline pictures in our store as the person's, before a row refers to them. */
export async function keepInline(
  world: World,
  owner: string,
  { inline }: PicturesGiven,
): Promise<void> {
  for (const { hash, bytes, picture } of inline.values()) {
    await world.files.put(bytes)
    const asset = {
      hash,
      mime: picture.mime,
      bytes: bytes.length,
      width: picture.width,
      height: picture.height,
      alpha: picture.alpha ? 1 : 0,
      created_at: world.clock(),
    }
    await world.store.transaction((tx) => keepAsset(tx, asset, owner))
    await holdBytes(world.files, hash, bytes)
  }
}

/** The document with its inline pictures replaced by references to our store. */
export function withReferences<T>(
  document: T,
  values: readonly PictureValue[],
  { inline }: PicturesGiven,
): T {
  let next = document
  for (const { path, value } of values) {
    const found = inline.get(value)
    if (found) next = setAt(next, path, toAssetValue(found.hash))
  }
  return next
}

/** What stood before the base64 of each inline picture, by path: it is sent in that spelling again. */
export function spellings(
  params: readonly Param[],
  document: Request,
  { inline }: PicturesGiven,
): Record<string, string> {
  return Object.fromEntries(
    pictureValues(params, document).flatMap(({ path, value }) => {
      const found = inline.get(value)
      return found ? [[path, found.prefix]] : []
    }),
  )
}
