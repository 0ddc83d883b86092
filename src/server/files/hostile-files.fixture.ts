import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** Planted wherever a file can say something about its maker. */
export const CANARY = 'Canary Person'

/** Numbers in [0, 1) that are the same for a seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function pngChunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const out = Buffer.alloc(named.length + 8)
  out.writeUInt32BE(body.length, 0)
  named.copy(out, 4)
  out.writeUInt32BE(crc32(named), named.length + 4)
  return out
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/** A PNG from its header's fields, its pixels before compression and chunks in between. */
export function rawPng(
  { width = 8, height = 8, depth = 8, colour = 2, interlace = 0 },
  pixels: Buffer,
  between: Buffer[] = [],
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, colour, 0, 0, interlace], 8)
  return Buffer.concat([
    SIGNATURE,
    pngChunk('IHDR', header),
    ...between,
    pngChunk('IDAT', deflateSync(pixels)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

const noise = (width: number, height: number, channels: 3 | 4 = 3) => {
  const length = width * height * channels
  const raw = Uint8Array.from({ length }, (_, at) => (at * 2654435761) >>> 24)
  return sharp(raw, { raw: { width, height, channels } })
}

const exif = { IFD0: { Copyright: CANARY, Artist: CANARY }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } }

/** Real pictures of every kind that is taken, and one that moves. */
export async function bases(): Promise<Record<string, Buffer>> {
  const said = (picture: Sharp) => picture.withExif(exif)
  const frames = Uint8Array.from({ length: 16 * 32 * 3 }, (_, at) => at % 251)
  const film = { width: 16, height: 32, channels: 3, pageHeight: 16 } as const
  const entries: [string, Sharp][] = [
    ['jpeg', said(noise(48, 32)).jpeg()],
    ['progressive jpeg', said(noise(48, 32)).jpeg({ progressive: true })],
    ['turned jpeg', noise(48, 32).withExif(exif).withMetadata({ orientation: 6 }).jpeg()],
    ['cmyk jpeg', noise(48, 32).toColourspace('cmyk').jpeg()],
    ['grey jpeg', noise(48, 32).greyscale().jpeg()],
    ['png', said(noise(48, 32)).png()],
    ['clear png', said(noise(48, 32, 4)).png()],
    ['16-bit png', noise(48, 32).toColourspace('rgb16').png()],
    ['interlaced png', said(noise(48, 32)).png({ progressive: true })],
    ['palette png', noise(48, 32).png({ palette: true, colours: 16 })],
    ['webp', said(noise(48, 32)).webp()],
    ['lossless webp', said(noise(48, 32, 4)).webp({ lossless: true })],
    ['profiled webp', noise(48, 32).withIccProfile('p3').webp()],
    ['moving webp', sharp(frames, { raw: film }).webp({ loop: 0, delay: [100, 100] })],
  ]
  const made = entries.map(async ([name, picture]) => [name, await picture.toBuffer()])
  return Object.fromEntries(await Promise.all(made))
}

const POLYGLOTS = [
  '<!doctype html><script>alert(1)</script>',
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  'PK\x03\x04\x14\x00\x00\x00',
  '%PDF-1.7\n1 0 obj<</S/JavaScript>>',
  '*/=1;alert(1)/*',
]

/** One way to spoil a file; `other` is another of the bases. */
export type Mutation = (bytes: Buffer, random: () => number, other: Buffer) => Buffer

const at = (bytes: Buffer, random: () => number) => Math.floor(random() * bytes.length)
const somebody = (random: () => number) =>
  Buffer.from(POLYGLOTS[Math.floor(random() * POLYGLOTS.length)] ?? '', 'latin1')

/** PNG chunks of a file with their sums made right again, so that the decoder is reached. */
function withSums(bytes: Buffer): Buffer {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) return bytes
  const out = Buffer.from(bytes)
  for (let here = 8; here + 12 <= out.length; ) {
    const end = here + 12 + out.readUInt32BE(here)
    if (end > out.length) break
    out.writeUInt32BE(crc32(out.subarray(here + 4, end - 4)), end - 4)
    here = end
  }
  return out
}

const flip: Mutation = (bytes, random) => {
  const out = Buffer.from(bytes)
  for (let times = 1 + Math.floor(random() * 8); times > 0; times--) {
    const place = at(out, random)
    out[place] = (out[place] ?? 0) ^ (1 << Math.floor(random() * 8))
  }
  return out
}

export const mutations: Record<string, Mutation> = {
  cut: (bytes, random) => bytes.subarray(0, at(bytes, random)),
  flip,
  'flip with sums': (...given) => withSums(flip(...given)),
  blank: (bytes, random) => {
    const [start, length] = [at(bytes, random), 1 + Math.floor(random() * 64)]
    return Buffer.from(bytes).fill(0, start, Math.min(bytes.length, start + length))
  },
  saturate: (bytes, random) => {
    const start = at(bytes, random)
    return withSums(Buffer.from(bytes).fill(0xff, start, Math.min(bytes.length, start + 4)))
  },
  splice: (bytes, random, other) =>
    Buffer.concat([bytes.subarray(0, at(bytes, random)), other.subarray(at(other, random))]),
  insert: (bytes, random) => {
    const place = at(bytes, random)
    return Buffer.concat([bytes.subarray(0, place), somebody(random), bytes.subarray(place)])
  },
  remove: (bytes, random) => {
    const place = at(bytes, random)
    return Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + 16)])
  },
  'words behind': (bytes, random) => Buffer.concat([bytes, somebody(random)]),
  'words before': (bytes, random) => Buffer.concat([somebody(random), bytes]),
  'another behind': (bytes, _, other) => Buffer.concat([bytes, other]),
  /** Sizes in the headers of all three formats, huge or nothing. */
  size: (bytes, random) => {
    const out = Buffer.from(bytes)
    const side = [0, 1, 0x3fff, 0xffff, 0x7fffffff][Math.floor(random() * 5)] ?? 0
    if (out[0] === 0x89) out.writeUInt32BE(side, random() < 0.5 ? 16 : 20)
    else if (out[0] === 0x52) out.writeUIntLE(side % 0x1000000, random() < 0.5 ? 24 : 27, 3)
    else {
      const frame = [0xc0, 0xc2].map((code) => out.indexOf(Buffer.from([0xff, code, 0])))
      const start = Math.max(...frame)
      if (start > 0) out.writeUInt16BE(side % 0x10000, start + (random() < 0.5 ? 5 : 7))
    }
    return withSums(out)
  },
}

/** `Exif` whose one directory leads to itself, with an orientation that is none. */
function exifLoop(orientation: number): Buffer {
  const out = Buffer.alloc(8 + 2 + 2 * 12 + 4)
  out.write('MM\0*', 0, 'latin1')
  out.writeUInt32BE(8, 4)
  out.writeUInt16BE(2, 8)
  // Tag 0x112 orientation, a SHORT; tag 0x8769 the address of more, a LONG: the same place.
  out.writeUInt16BE(0x0112, 10)
  out.writeUInt16BE(3, 12)
  out.writeUInt32BE(1, 14)
  out.writeUInt16BE(orientation, 18)
  out.writeUInt16BE(0x8769, 22)
  out.writeUInt16BE(4, 24)
  out.writeUInt32BE(1, 26)
  out.writeUInt32BE(8, 30)
  out.writeUInt32BE(8, 34)
  return out
}

function segment(marker: number, body: Buffer): Buffer {
  const out = Buffer.alloc(4)
  out.writeUInt16BE(0xff00 + marker)
  out.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([out, body])
}

const afterStart = (jpeg: Buffer, ...segments: Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])

/** Lines of a small RGB PNG, each behind its filter's byte. */
const lines = Buffer.alloc(8 * (1 + 8 * 3), 0)

/** Files that somebody thought about, by what they try. */
export function crafted(jpeg: Buffer): Record<string, Buffer> {
  const many = deflateSync(Buffer.alloc(64 * 1024 * 1024))
  const text = (name: string) => pngChunk(name, Buffer.from(`Author\0${CANARY}`, 'latin1'))
  const frame = Buffer.alloc(26)
  frame.writeUInt32BE(8, 4)
  frame.writeUInt32BE(8, 8)
  const loops = [0, 1, 6, 8, 9, 65_535].map((orientation) => [
    `an EXIF loop, orientation ${orientation}`,
    afterStart(
      jpeg,
      segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exifLoop(orientation)])),
    ),
  ])
  return {
    ...Object.fromEntries(loops),
    'a profile of 64 MB': rawPng({}, lines, [
      pngChunk('iCCP', Buffer.concat([Buffer.from('bomb\0\0', 'latin1'), many])),
    ]),
    'a text of 64 MB': rawPng({}, lines, [
      pngChunk('zTXt', Buffer.concat([Buffer.from('bomb\0\0', 'latin1'), many])),
    ]),
    'pixels of 64 MB in a small frame': rawPng({}, Buffer.alloc(64 * 1024 * 1024)),
    'fewer pixels than said': rawPng({ width: 9000, height: 9000 }, lines),
    'more pixels than a machine bears': rawPng({ width: 2 ** 31 - 1, height: 2 ** 31 - 1 }, lines),
    'no width': rawPng({ width: 0 }, lines),
    'no height': rawPng({ height: 0 }, lines),
    'a colour type that is none': rawPng({ colour: 5 }, lines),
    'a depth that is none': rawPng({ depth: 7 }, lines),
    'a palette without colours': rawPng({ colour: 3 }, lines),
    '20,000 chunks': rawPng({}, lines, Array(20_000).fill(text('tEXt'))),
    'a PNG that moves': rawPng({}, lines, [
      pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])),
      pngChunk('fcTL', frame),
    ]),
    'words in every chunk': rawPng({}, lines, ['tEXt', 'prIv', 'eXIf', 'caBX'].map(text)),
    'words in every segment': afterStart(
      jpeg,
      ...[0xe1, 0xe3, 0xe4, 0xec, 0xed, 0xef, 0xfe, 0xe0].map((marker) =>
        segment(marker, Buffer.from(`JFXX\0${CANARY}`, 'latin1')),
      ),
    ),
    'a thousand empty scans': Buffer.concat([
      jpeg.subarray(0, -2),
      ...Array(1000).fill(segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]))),
      jpeg.subarray(-2),
    ]),
    'a WEBP of nothing': Buffer.from('RIFF\x04\0\0\0WEBP', 'latin1'),
    'a WEBP that counts too far': Buffer.from('RIFF\xff\xff\xff\xffWEBPVP8 ', 'latin1'),
  }
}
