import sharp from 'sharp'
import type { Output, Painted } from './job.ts'
import type { Picture } from './picture.ts'
import { UnreadablePicture } from './unreadable-picture.ts'

/** Largest picture decoded, in pixels: what the playground takes too. Decoded it has 400 MB. */
export const pixelLimit = 100_000_000

/**
 * A file's pixels, upright by its EXIF orientation, alpha kept, made smaller where a side is longer
 * than `longest` px. Throws `UnreadablePicture`.
 */
export async function decode(key: string, bytes: Uint8Array, longest?: number): Promise<Picture> {
  try {
    const upright = sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'error' }).autoOrient()
    const sized =
      longest === undefined
        ? upright
        : upright.resize(longest, longest, { fit: 'inside', withoutEnlargement: true })
    const { data, info } = await sized
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength)
    return { width: info.width, height: info.height, data: pixels }
  } catch (error) {
    throw new UnreadablePicture(key, error instanceof Error ? error.message : String(error))
  }
}

/** Writes a file; JPG lays see-through pixels over white. The same picture gives the same bytes. */
export async function encode(picture: Picture, out: Output): Promise<Painted> {
  const { width, height, data } = picture
  const raw = sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), {
    raw: { width, height, channels: 4 },
  })
  const solid = isOpaque(picture) ? raw.removeAlpha() : raw
  const quality = Math.min(100, Math.max(1, Math.round(out.quality)))
  const file =
    out.format === 'PNG'
      ? solid.png({ compressionLevel: 3 })
      : out.format === 'WEBP'
        ? solid.webp({ quality, effort: 1 })
        : raw.flatten({ background: '#ffffff' }).jpeg({ quality, chromaSubsampling: '4:4:4' })
  return { bytes: new Uint8Array(await file.toBuffer()), width, height }
}

function isOpaque({ data }: Picture): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return false
  return true
}
