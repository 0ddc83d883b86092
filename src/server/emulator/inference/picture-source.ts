import sharp from 'sharp'
import { imageForm } from '../../../models/image-value.ts'
import type { Archive } from '../archive/archive.ts'
import { findPicture, readPicture, touchPicture } from '../archive/picture-files.ts'
import { pixelLimit } from '../paint/codec.ts'
import { Failure } from '../wire/failure.ts'

export interface LoadedPicture {
  bytes: Uint8Array
  /** px, as a viewer sees it: orientation applied. */
  width: number
  height: number
  alpha: boolean
}

export interface PictureSource {
  archive: Archive
  /** Where this engine's own pictures lie; no other address is opened. */
  origin: string
  /** ms since 1970 */
  now: number
  /** Nothing is kept, not even when a picture was used last. */
  dryRun?: boolean
}

const failed = (path: string, why: string): Failure =>
  new Failure(400, {
    code: 'failedToTransferImage',
    message: `Failed to transfer the image of '${path}'. ${why}`,
    parameter: path,
    type: 'string',
  })

async function stored(source: PictureSource, uuid: string, path: string): Promise<Uint8Array> {
  const picture = findPicture(source.archive, uuid, source.now)
  if (!picture) throw failed(path, `No picture has the UUID ${uuid}.`)
  if (!source.dryRun) touchPicture(source.archive, picture.uuid, source.now)
  return readPicture(source.archive, picture).catch(() => {
    throw failed(path, `The picture ${uuid} is no longer stored.`)
  })
}

const OWN = /^\/image\/([0-9a-f-]{36})\.[a-z]+$/i

async function read(source: PictureSource, value: string, path: string): Promise<Uint8Array> {
  switch (imageForm(value)) {
    case 'uuid':
      return stored(source, value, path)
    case 'url': {
      const url = new URL(value)
      const uuid = url.origin === source.origin ? OWN.exec(url.pathname)?.[1] : undefined
      if (uuid) return stored(source, uuid, path)
      throw failed(path, `The demo engine opens no addresses but its own; ${url.host} is not.`)
    }
    case 'dataUri':
      return Buffer.from(value.slice(value.indexOf(',') + 1), 'base64')
    case 'base64':
      return Buffer.from(value, 'base64')
    default:
      throw failed(path, 'It is no UUID, URL, data URI or base64 of a JPEG, PNG or WEBP picture.')
  }
}

const tooLarge = (path: string, size: { width: number; height: number }): Failure =>
  failed(
    path,
    `It has ${size.width} × ${size.height} pixels; at most ${pixelLimit / 1_000_000} million are read.`,
  )

const ACCEPTED = new Set(['jpeg', 'png', 'webp'])

/** Reads a picture by really decoding it. Throws Failure `failedToTransferImage`, naming the path. */
export async function loadPicture(
  source: PictureSource,
  value: string,
  path: string,
): Promise<LoadedPicture> {
  const bytes = await read(source, value, path)
  try {
    // The limit is looked at here, to be told from damage.
    const image = sharp(bytes, { limitInputPixels: false, failOn: 'error' })
    const about = await image.metadata()
    if (!ACCEPTED.has(about.format)) throw new Error(about.format)
    if (about.width * about.height > pixelLimit) throw tooLarge(path, about)
    // The header alone says nothing about the rest; a small result still decodes every row.
    await image.resize(8, 8, { fit: 'fill' }).raw().toBuffer()
    const { width, height } = about.autoOrient
    return { bytes, width, height, alpha: about.hasAlpha }
  } catch (error) {
    if (error instanceof Failure) throw error
    throw failed(path, 'It cannot be read as a JPEG, PNG or WEBP picture.')
  }
}
