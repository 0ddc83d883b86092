import type { Pixels } from '../../ui/pixels/pixels.ts'

/**
 * A PNG of exactly these pixels. A canvas would multiply colours with their transparency and divide
 * them again, which loses some; so the file is written from the bytes.
 */
export async function writePng(pixels: Pixels): Promise<Blob> {
  const { width, height } = pixels
  const opaque = isOpaque(pixels)
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  header.setUint8(8, 8)
  header.setUint8(9, opaque ? 2 : 6)
  const rows = new Blob([filtered(pixels, opaque ? 3 : 4)])
  const packed = await new Response(
    rows.stream().pipeThrough(new CompressionStream('deflate')),
  ).arrayBuffer()
  return new Blob(
    [
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', new Uint8Array(header.buffer)),
      // Perceptual sRGB, as the browser decoded them.
      chunk('sRGB', new Uint8Array([0])),
      chunk('IDAT', new Uint8Array(packed)),
      chunk('IEND', new Uint8Array(0)),
    ],
    { type: 'image/png' },
  )
}

function isOpaque({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false
  return true
}

/** Each row after the filter that leaves it smallest: PNG's own heuristic of least absolute sums. */
function filtered({ width, height, data }: Pixels, parts: 3 | 4): Uint8Array<ArrayBuffer> {
  const length = width * parts
  const out = new Uint8Array((length + 1) * height)
  let above = new Uint8Array(length)
  let row = new Uint8Array(length)
  const tries = [1, 2, 4].map((kind) => ({ kind, bytes: new Uint8Array(length) }))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4
      for (let part = 0; part < parts; part++) row[x * parts + part] = data[from + part] ?? 0
    }
    let least = Number.POSITIVE_INFINITY
    let best = tries[0]
    for (const one of tries) {
      const sum = filterRow(one.kind, row, above, parts, one.bytes)
      if (sum < least) [least, best] = [sum, one]
    }
    if (best) {
      out[y * (length + 1)] = best.kind
      out.set(best.bytes, y * (length + 1) + 1)
    }
    ;[above, row] = [row, above]
  }
  return out
}

/** Writes a row as PNG's filter 1 (left), 2 (above) or 4 (Paeth); returns how much is left of it. */
function filterRow(
  kind: number,
  row: Uint8Array,
  above: Uint8Array,
  parts: number,
  out: Uint8Array,
): number {
  let sum = 0
  for (let at = 0; at < row.length; at++) {
    const left = at < parts ? 0 : (row[at - parts] ?? 0)
    const up = above[at] ?? 0
    const guess =
      kind === 1
        ? left
        : kind === 2
          ? up
          : paeth(left, up, at < parts ? 0 : (above[at - parts] ?? 0))
    const rest = ((row[at] ?? 0) - guess) & 255
    out[at] = rest
    sum += rest < 128 ? rest : 256 - rest
  }
  return sum
}

function paeth(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner)
  const toUp = Math.abs(left - corner)
  const toCorner = Math.abs(left + up - 2 * corner)
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1
  return rest
})

function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) rest = (remainders[(rest ^ byte) & 255] ?? 0) ^ (rest >>> 8)
  return (rest ^ 0xffffffff) >>> 0
}

function chunk(name: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(body.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, body.length)
  bytes.set(new TextEncoder().encode(name), 4)
  bytes.set(body, 8)
  view.setUint32(8 + body.length, checksum(bytes.subarray(4, 8 + body.length)))
  return bytes
}
