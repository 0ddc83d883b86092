/** PNG's colour types: grey, and three colours without and with transparency. */
type Colour = 0 | 2 | 6

/** Rows as a PNG packs them. */
export const deflate = async (rows: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(
    await new Response(
      new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate')),
    ).arrayBuffer(),
  )

/** A PNG of 8 bits a channel; `packed` is its rows, each after its filter, as a zlib stream. */
export function toPngFile(
  { width, height }: { width: number; height: number },
  colour: Colour,
  packed: Uint8Array,
): Blob {
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  header.setUint8(8, 8)
  header.setUint8(9, colour)
  return new Blob(
    [
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', new Uint8Array(header.buffer)),
      // Perceptual sRGB, as browsers decode it.
      chunk('sRGB', new Uint8Array([0])),
      chunk('IDAT', packed),
      chunk('IEND', new Uint8Array(0)),
    ],
    { type: 'image/png' },
  )
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1
  return rest
})

/** CRC-32 of PNG (its specification, annex D). */
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
