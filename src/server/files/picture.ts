import sharp from 'sharp'
import { ASSET_MAX_PIXELS, type Asset } from '../../contract/asset.ts'
import { Refusal, refuse } from '../problem.ts'
import {
  isMovingPng,
  type Mime,
  type Part,
  sniff,
  toParts,
  withoutPersonal,
} from './picture-parts.ts'
import { createTurns } from './turns.ts'

// A cache of decoded pictures would only hold memory: every file is read once.
sharp.cache(false)
sharp.concurrency(1)
/** A decoded picture may take hundreds of MB; two at once is what a small machine bears. */
const takeTurn = createTurns(2)

/** A picture as a viewer sees it: pixels after its orientation was followed. */
export interface Picture extends Pick<Asset, 'mime' | 'width' | 'height' | 'alpha'> {
  /** Length of the picture itself; what a file carries behind it is not part of it. */
  bytes: number
}

const options = {
  limitInputPixels: ASSET_MAX_PIXELS,
  failOn: 'error',
  sequentialRead: true,
} as const

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const damaged = (): Refusal =>
  refuse('validation', 'This picture is cut off or damaged. Save it again and send it once more.')

const moving = (): Refusal =>
  refuse('unsupportedMedia', 'This is a moving picture. Send one of its frames instead.')

const tooManyPixels = (): Refusal =>
  refuse(
    'tooLarge',
    `This picture has more than ${ASSET_MAX_PIXELS / 1_000_000} million pixels. Make it smaller and send it again.`,
  )

/** Whatever the decoder says, in our words; its own may quote the file. */
function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const message = error instanceof Error ? error.message : ''
  return /pixel limit/.test(message) ? tooManyPixels() : damaged()
}

function dissect(bytes: Uint8Array): { mime: Mime; parts: Part[]; own: Buffer } {
  const buffer = asBuffer(bytes)
  const mime = sniff(buffer)
  if (!mime) {
    throw refuse(
      'unsupportedMedia',
      'This is not a picture that can be used: JPEG, PNG and WEBP are, whatever the file is called.',
    )
  }
  const parts = toParts(buffer, mime)
  const end = parts?.at(-1)?.end
  if (!parts || !end) throw damaged()
  if (mime === 'image/png' && isMovingPng(buffer, parts)) throw moving()
  return { mime, parts, own: buffer.subarray(0, end) }
}

async function facts(own: Buffer, mime: Mime): Promise<Picture & { turned: boolean }> {
  const about = await sharp(own, options).metadata()
  if (`image/${about.format}` !== mime) throw damaged()
  if ((about.pages ?? 1) > 1) throw moving()
  if (about.width * about.height > ASSET_MAX_PIXELS) throw tooManyPixels()
  const { width, height } = about.autoOrient
  const turned = (about.orientation ?? 1) !== 1
  return { mime, width, height, alpha: about.hasAlpha, bytes: own.length, turned }
}

/** Reads every pixel, a few lines at a time: averaging them all into one needs each of them. */
const decode = (own: Buffer) =>
  sharp(own, options).resize(1, 1, { fit: 'fill', fastShrinkOnLoad: false }).raw().toBuffer()

/**
 * What a picture is, found by decoding all of it. Throws Refusal: 415 for anything but JPEG, PNG and
 * WEBP, 413 beyond ASSET_MAX_PIXELS, 422 for a damaged one (promises.md, "Who gets in" 6).
 */
export async function inspectPicture(bytes: Uint8Array): Promise<Picture> {
  const { mime, own } = dissect(bytes)
  return takeTurn(async () => {
    try {
      const { turned: _, ...picture } = await facts(own, mime)
      await decode(own)
      return picture
    } catch (error) {
      throw toRefusal(error)
    }
  })
}

/** The picture's own bytes, without anything a file carries behind its end. */
export const trimPicture = (bytes: Uint8Array): Uint8Array => dissect(bytes).own

function encode(own: Buffer, mime: Mime): Promise<Buffer> {
  const upright = sharp(own, options).autoOrient()
  if (mime === 'image/png') return upright.png().toBuffer()
  if (mime === 'image/jpeg') {
    return upright.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer()
  }
  const lossless = own.includes('VP8L')
  return upright.webp({ lossless, quality: 95, alphaQuality: 100 }).toBuffer()
}

/**
 * A picture as it goes upstream: upright, without EXIF, GPS, XMP, IPTC and comments, in its own
 * format. The given bytes where nothing had to change; pixels are encoded anew only to turn them.
 * Throws Refusal like `inspectPicture`.
 */
export async function toRendition(
  bytes: Uint8Array,
): Promise<Pick<Picture, 'mime' | 'width' | 'height'> & { bytes: Uint8Array }> {
  const { mime, parts, own } = dissect(bytes)
  return takeTurn(async () => {
    try {
      const { width, height, turned } = await facts(own, mime)
      const size = { mime, width, height }
      if (turned) return { ...size, bytes: await encode(own, mime) }
      if (parts.some((part) => part.personal))
        return { ...size, bytes: withoutPersonal(own, mime, parts) }
      return { ...size, bytes: own.length === bytes.length ? bytes : own }
    } catch (error) {
      throw toRefusal(error)
    }
  })
}

/** A WebP at most `width` pixels wide, never enlarged. Throws Refusal like `inspectPicture`. */
export async function toThumbnail(bytes: Uint8Array, width: number): Promise<Uint8Array> {
  const { own } = dissect(bytes)
  return takeTurn(() =>
    sharp(own, options)
      .autoOrient()
      .resize({ width, withoutEnlargement: true })
      .webp({ quality: 82, effort: 3 })
      .toBuffer()
      .catch((error: unknown) => {
        throw toRefusal(error)
      }),
  )
}
