import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../problem.ts'
import { inspectPicture, toRendition, toThumbnail, trimPicture } from './picture.ts'

const noise = (width: number, height: number, channels: 3 | 4 = 3) => {
  const length = width * height * channels
  const raw = Uint8Array.from({ length }, (_, at) => (at * 2654435761) >>> 24)
  return sharp(raw, { raw: { width, height, channels } })
}
const jpeg = () => noise(48, 32).jpeg().toBuffer()
const png = (channels: 3 | 4 = 3) => noise(48, 32, channels).png().toBuffer()
const webp = () => noise(48, 32).webp().toBuffer()
const exif = { IFD0: { Copyright: 'A. Person' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } }

const refusalOf = async (bytes: Uint8Array): Promise<string> => {
  const error = await inspectPicture(bytes).catch((thrown: unknown) => thrown)
  if (!(error instanceof Refusal)) throw new Error('it was accepted')
  return error.problem.code
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), body])
  const out = Buffer.alloc(named.length + 8)
  out.writeUInt32BE(body.length, 0)
  named.copy(out, 4)
  out.writeUInt32BE(crc32(named), named.length + 4)
  return out
}

/** A PNG of one bit a pixel: thousands of millions of pixels in a few hundred kB. */
function bomb(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  const pixels = deflateSync(Buffer.alloc(200_000))
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('door 6: inspectPicture', () => {
  it.each([
    ['image/jpeg', jpeg],
    ['image/png', png],
    ['image/webp', webp],
  ] as const)('accepts %s', async (mime, make) => {
    const bytes = await make()
    expect(await inspectPicture(bytes)).toEqual({
      mime,
      width: 48,
      height: 32,
      alpha: false,
      bytes: bytes.length,
    })
  })

  it('sees alpha, and the size after orientation', async () => {
    expect((await inspectPicture(await png(4))).alpha).toBe(true)
    const turned = await noise(48, 32).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await inspectPicture(turned)).toMatchObject({ width: 32, height: 48 })
  })

  it.each([
    ['a text', Buffer.from('just words')],
    ['nothing', Buffer.alloc(0)],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00', 'latin1')],
    ['a PDF', Buffer.from('%PDF-1.7')],
  ])('refuses %s whatever it is called', async (_, bytes) => {
    expect(await refusalOf(bytes)).toBe('unsupportedMedia')
  })

  it.each([
    ['JPEG', jpeg],
    ['PNG', png],
    ['WEBP', webp],
  ] as const)('refuses a cut %s, wherever it is cut', async (_, make) => {
    const whole = await make()
    for (const share of [0.3, 0.7, 0.99]) {
      expect(await refusalOf(whole.subarray(0, Math.floor(whole.length * share)))).toBe(
        'validation',
      )
    }
  })

  it('refuses first bytes with nothing of a picture behind them', async () => {
    const words = Buffer.from(' and then just words, for quite a while')
    for (const head of ['\xff\xd8\xff\xe0', '\x89PNG\r\n\x1a\n', 'RIFF\x20\x00\x00\x00WEBP']) {
      expect(await refusalOf(Buffer.concat([Buffer.from(head, 'latin1'), words]))).toBe(
        'validation',
      )
    }
  })

  it('refuses pixels that were damaged on the way', async () => {
    const bytes = await noise(200, 200).png().toBuffer()
    const middle = Math.floor(bytes.length / 2)
    bytes.fill(0, middle, middle + 40)
    expect(await refusalOf(bytes)).toBe('validation')
  })

  it('refuses a bomb before decoding it', async () => {
    expect(await refusalOf(bomb(60_000))).toBe('tooLarge')
    expect(await refusalOf(bomb(10_001))).toBe('tooLarge')
  })

  it('refuses a moving picture', async () => {
    const frames = Uint8Array.from({ length: 16 * 32 * 3 }, (_, at) => at % 251)
    const moving = await sharp(frames, {
      raw: { width: 16, height: 32, channels: 3, pageHeight: 16 },
    })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer()
    expect(await refusalOf(moving)).toBe('unsupportedMedia')
  })
})

describe('trimPicture', () => {
  it.each([
    ['JPEG', jpeg],
    ['PNG', png],
    ['WEBP', webp],
  ] as const)('takes off what a %s carries behind its end', async (_, make) => {
    const own = await make()
    const polyglot = Buffer.concat([own, Buffer.from('<script>alert(1)</script>PK\x03\x04')])
    expect(Buffer.from(trimPicture(polyglot))).toEqual(own)
    expect((await inspectPicture(polyglot)).bytes).toBe(own.length)
  })
})

describe('door 6: toRendition', () => {
  it.each([
    ['JPEG', jpeg],
    ['PNG', png],
    ['WEBP', webp],
  ] as const)('leaves a clean %s as it is', async (_, make) => {
    const bytes = await make()
    expect((await toRendition(bytes)).bytes).toBe(bytes)
  })

  it.each(['jpeg', 'png', 'webp'] as const)(
    'takes names and places out of a %s, pixels untouched',
    async (format) => {
      const bytes = await noise(48, 32).toFormat(format).withExif(exif).toBuffer()
      expect(bytes.includes('A. Person')).toBe(true)
      const rendition = Buffer.from((await toRendition(bytes)).bytes)
      expect(rendition.includes('A. Person')).toBe(false)
      expect((await sharp(rendition).metadata()).exif).toBeUndefined()
      const pixels = await sharp(bytes).raw().toBuffer()
      expect(await sharp(rendition, { failOn: 'warning' }).raw().toBuffer()).toEqual(pixels)
    },
  )

  it('keeps the colour profile', async () => {
    const bytes = await noise(48, 32).jpeg().withExif(exif).withIccProfile('p3').toBuffer()
    const rendition = await toRendition(bytes)
    expect((await sharp(rendition.bytes).metadata()).icc).toBeDefined()
  })

  it.each(['jpeg', 'png', 'webp'] as const)(
    'turns a %s upright in its own format',
    async (format) => {
      const left = { create: { width: 40, height: 40, channels: 3 as const, background: 'red' } }
      const bytes = await sharp({
        create: { width: 80, height: 40, channels: 3, background: 'blue' },
      })
        .composite([{ input: left, left: 0, top: 0 }])
        .withMetadata({ orientation: 6 })
        .toFormat(format, { quality: 100 })
        .toBuffer()
      const rendition = await toRendition(bytes)
      expect(rendition).toMatchObject({ mime: `image/${format}`, width: 40, height: 80 })
      const { data, info } = await sharp(rendition.bytes)
        .raw()
        .toBuffer({ resolveWithObject: true })
      expect(info).toMatchObject({ width: 40, height: 80 })
      // Orientation 6: what was left is on top.
      expect(data[0]).toBeGreaterThan(200)
      expect(data[data.length - 1]).toBeGreaterThan(200)
    },
  )
})

describe('toThumbnail', () => {
  it('is a WEBP, upright, never enlarged', async () => {
    const turned = await noise(640, 320).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const size = async (width: number) => {
      const about = await sharp(await toThumbnail(turned, width)).metadata()
      return [about.format, about.width, about.height]
    }
    expect(await size(160)).toEqual(['webp', 160, 320])
    expect(await size(1280)).toEqual(['webp', 320, 640])
  })
})
