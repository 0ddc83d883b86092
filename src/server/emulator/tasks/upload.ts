import sharp from 'sharp'
import { addressOf, type Format, keepPicture } from '../archive/picture-files.ts'
import type { Engine } from '../engine.ts'
import { type LoadedPicture, loadPicture } from '../inference/picture-source.ts'

/** Uploads are stored at most this large on a side, px, their ratio kept (contract §5). */
const MOST = 2048

const FORMATS: Record<string, Format> = { jpeg: 'JPG', png: 'PNG', webp: 'WEBP' }

export interface Upload {
  uuid: string
  /** Absolute and key-free. */
  address: string
}

/** Reads a picture given as UUID, data URI, base64 or own address. Throws Failure naming `path`. */
export function readUpload(
  { archive, world, origin }: Engine,
  value: string,
  path: string,
  dryRun = false,
): Promise<LoadedPicture> {
  return loadPicture({ archive, origin: origin(), now: world.clock(), dryRun }, value, path)
}

/** Stores a picture given as UUID, data URI, base64 or own address. Throws Failure naming `path`. */
export async function upload(engine: Engine, value: string, path: string): Promise<Upload> {
  const { archive, world } = engine
  const now = world.clock()
  const picture = await readUpload(engine, value, path)
  const { format: found } = await sharp(picture.bytes).metadata()
  const format = FORMATS[found] ?? 'PNG'
  const fits = picture.width <= MOST && picture.height <= MOST
  const stored = fits
    ? { bytes: picture.bytes, width: picture.width, height: picture.height }
    : await shrink(picture.bytes)
  const uuid = world.uuid()
  const { width, height } = stored
  await keepPicture(
    archive,
    { uuid, kind: 'upload', format, width, height, usedAt: now, expiresAt: null, marks: {} },
    stored.bytes,
  )
  return { uuid, address: addressOf(engine.origin(), { uuid, format }) }
}

async function shrink(bytes: Uint8Array) {
  const { data, info } = await sharp(bytes)
    .autoOrient()
    .resize(MOST, MOST, { fit: 'inside' })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}
