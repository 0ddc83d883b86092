import { crc32 } from 'node:zlib'
import type { Asset } from '../../contract/asset.ts'

export type Mime = Asset['mime']

/**
 * A stretch of a picture file, in bytes. `personal`: not needed to show it, so that a camera or an editor may
 * have written there who made it, where and when.
 */
export interface Part {
  start: number
  end: number
  personal: boolean
}

/** The format that the first bytes say, or null. Only these three are ever handed to a decoder. */
export function sniff(bytes: Buffer): Mime | null {
  if (bytes.length > 3 && bytes.readUIntBE(0, 3) === 0xffd8ff) return 'image/jpeg'
  if (bytes.subarray(0, 8).equals(PNG)) return 'image/png'
  const riff = bytes.toString('latin1', 0, 4) === 'RIFF'
  return riff && bytes.toString('latin1', 8, 12) === 'WEBP' ? 'image/webp' : null
}

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
/** What decides how the pixels look; anything else may be about a person. */
const PNG_NEEDED = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT'.split(' '),
)
const WEBP_NEEDED = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP', 'ANIM', 'ANMF'])

/** The parts of a PNG up to IEND; null where it ends early or a checksum says it was damaged. */
function pngParts(bytes: Buffer): Part[] | null {
  const parts: Part[] = [{ start: 0, end: 8, personal: false }]
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length) return null
    // Finds a flipped bit that still inflates, which decoders let pass.
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null
    parts.push({ start: at, end, personal: !PNG_NEEDED.has(name) })
    if (name === 'IEND') return parts
    at = end
  }
  return null
}

/** Whether a PNG moves: decoders that know nothing of it show its first frame alone. */
export function isMovingPng(bytes: Buffer, parts: readonly Part[]): boolean {
  return parts.some(({ start }) => bytes.toString('latin1', start + 4, start + 8) === 'acTL')
}

/** The parts of a WEBP; its first twelve bytes count all others. */
function webpParts(bytes: Buffer): Part[] | null {
  const parts: Part[] = [{ start: 0, end: 12, personal: false }]
  const total = 8 + bytes.readUInt32LE(4)
  if (total > bytes.length) return null
  let at = 12
  while (at + 8 <= total) {
    const size = bytes.readUInt32LE(at + 4)
    const end = Math.min(at + 8 + size + (size % 2), total)
    if (at + 8 + size > total) return null
    const name = bytes.toString('latin1', at, at + 4)
    parts.push({ start: at, end, personal: !WEBP_NEEDED.has(name) })
    at = end
  }
  return parts
}

const isPersonalSegment = (bytes: Buffer, marker: number, start: number): boolean => {
  const begins = (name: string) =>
    bytes.toString('latin1', start + 4, start + 4 + name.length) === name
  if (marker === 0xfe) return true
  if (marker < 0xe0 || marker > 0xef) return false
  // JFIF, the colour profile and Adobe's colour transform decide how the pixels look.
  if (marker === 0xe0) return !begins('JFIF\0')
  if (marker === 0xe2) return !begins('ICC_PROFILE')
  return marker !== 0xee || !begins('Adobe')
}

/** First marker at or after `at` that is neither a stuffed 0xFF nor a restart; -1 where none comes. */
function nextMarker(bytes: Buffer, at: number): number {
  for (let here = bytes.indexOf(0xff, at); here >= 0; here = bytes.indexOf(0xff, here + 1)) {
    const code = bytes[here + 1]
    if (code === undefined) return -1
    if (code !== 0 && code !== 0xff && (code < 0xd0 || code > 0xd7)) return here
  }
  return -1
}

/** The parts of a JPEG up to its end marker; null where it ends early. */
function jpegParts(bytes: Buffer): Part[] | null {
  const parts: Part[] = [{ start: 0, end: 2, personal: false }]
  let at = 2
  while (at + 2 <= bytes.length) {
    const start = nextMarker(bytes, at)
    if (start < 0) return null
    // Fill bytes and scan data between two markers belong to the picture.
    if (start > at) parts.push({ start: at, end: start, personal: false })
    const marker = bytes[start + 1] ?? 0
    if (marker === 0xd9) {
      parts.push({ start, end: start + 2, personal: false })
      return parts
    }
    if (start + 4 > bytes.length) return null
    const end = start + 2 + bytes.readUInt16BE(start + 2)
    if (end > bytes.length) return null
    parts.push({ start, end, personal: isPersonalSegment(bytes, marker, start) })
    at = end
  }
  return null
}

const READERS = { 'image/png': pngParts, 'image/webp': webpParts, 'image/jpeg': jpegParts }

/** What a file is made of, to the picture's own end; null where it is cut off or damaged. */
export const toParts = (bytes: Buffer, mime: Mime): Part[] | null => READERS[mime](bytes)

/** The same picture without its personal parts, no pixel decoded. */
export function withoutPersonal(bytes: Buffer, mime: Mime, parts: readonly Part[]): Buffer {
  const kept = parts.filter((part) => !part.personal)
  const out = Buffer.concat(kept.map((part) => bytes.subarray(part.start, part.end)))
  if (mime !== 'image/webp') return out
  out.writeUInt32LE(out.length - 8, 4)
  // VP8X announces EXIF (bit 3) and XMP (bit 2); a reader must not look for them any more.
  if (out.toString('latin1', 12, 16) === 'VP8X') out[20] = (out[20] ?? 0) & ~0b1100
  return out
}
