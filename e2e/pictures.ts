import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A picture of one colour, as a data URI. */
export async function flatPicture(width: number, height: number, colour: string): Promise<string> {
  const bytes = await flatPng(width, height, colour)
  return `data:image/png;base64,${bytes.toString('base64')}`
}

export const flatPng = (width: number, height: number, colour: string): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .png()
    .toBuffer()

/** A light block on a dark ground: something with edges. */
export const blockPng = async (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#203040' } })
    .composite([{ input: await flatPng(width >> 1, height >> 1, '#f0e0c0'), gravity: 'centre' }])
    .png()
    .toBuffer()

/** Flat things of their own colours on a grey ground, each a square from its upper left corner, px. */
export const squaresPng = async (
  size: { width: number; height: number },
  squares: readonly { x: number; y: number; side: number; colour: string }[],
  background = '#8aa0b0',
): Promise<Buffer> =>
  sharp({ create: { ...size, channels: 3, background } })
    .composite(
      await Promise.all(
        squares.map(async ({ x, y, side, colour }) => ({
          input: await flatPng(side, side, colour),
          left: x,
          top: y,
        })),
      ),
    )
    .png()
    .toBuffer()

/** The pixels of a picture, whatever its file format. */
export const pixels = (bytes: Buffer): Promise<Buffer> =>
  sharp(bytes).removeAlpha().toColourspace('srgb').raw().toBuffer()

/** A photograph as a telephone writes it: held on its side, and telling who took it and where. */
export const phonePhoto = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#406080' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Artist: 'Ada Photographer', Copyright: 'Ada Photographer' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 24/1' },
    })
    .toBuffer()

/** What can be read of a picture's bytes. */
export const readPicture = (bytes: Buffer) => sharp(bytes).metadata()

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A PNG of one colour and a bit per pixel: a small file that would fill the memory of its reader. */
export function pngBomb(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  const rows = Buffer.alloc(side * (Math.ceil(side / 8) + 1))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
