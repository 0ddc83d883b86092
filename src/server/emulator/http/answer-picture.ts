import type { ServerResponse } from 'node:http'
import { crc32, deflateSync } from 'node:zlib'
import { fileName, findPicture, formats, readPicture } from '../archive/picture-files.ts'
import type { Engine } from '../engine.ts'
import type { Download } from '../faults.ts'
import { faultsOf, type Marks } from '../marks.ts'
import type { World } from '../world.ts'

/** What this download meets instead of the picture, if a marker asks for it. */
function spoiled(engine: Engine, uuid: string, marks: Marks): Download | undefined {
  for (const { fault, number } of faultsOf(marks)) {
    if (!fault.download) continue
    const most = number ?? Number.POSITIVE_INFINITY
    if (engine.tally.next(`${uuid} ${fault.name}`) <= most) return fault.download
  }
  return undefined
}

export const notFound = (response: ServerResponse, text = 'Not found.\n'): void => {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(text)
}

/** A fixed pattern in place of the content; the length is right and no decoder takes it. */
const scrambled = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x5a))

/** Four bytes of a big-endian number. */
const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function chunkOf(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content])
  return Buffer.concat([word(content.length), named, word(crc32(named))])
}

/** A PNG that promises 60000 × 60000 pixels of 8-bit RGB and holds one line of them. */
function vastPicture(): Buffer {
  const [side, line] = [60_000, deflateSync(Buffer.alloc(1 + 3 * 60_000))]
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunkOf('IHDR', Buffer.concat([word(side), word(side), Buffer.from([8, 2, 0, 0, 0])])),
    chunkOf('IDAT', line),
    chunkOf('IEND', Buffer.alloc(0)),
  ])
}

const HUGE_BYTES = 4 * 1024 ** 3
const POURED = Buffer.alloc(1024 * 1024, 0x41)

/** Sends bytes for as long as somebody takes them. */
function pour(response: ServerResponse, left: number): void {
  if (left <= 0 || response.destroyed) return void response.end()
  response.write(POURED, () => pour(response, left - POURED.length))
}

const DROPS = 12
const DROP_MS = 250

async function drip(response: ServerResponse, bytes: Buffer, world: World): Promise<void> {
  const size = Math.ceil(bytes.length / DROPS)
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  for (let at = 0; at < bytes.length && !gone.signal.aborted; at += size) {
    response.write(bytes.subarray(at, at + size))
    await world.wait(DROP_MS, gone.signal).catch(() => {})
  }
  response.end()
}

/** `GET /image/<uuid>.<ending>`: public, no key (contract §3.4). */
export async function answerPicture(
  file: string,
  response: ServerResponse,
  engine: Engine,
): Promise<void> {
  const picture = findPicture(engine.archive, file.slice(0, 36), engine.world.clock())
  if (!picture || fileName(picture) !== file)
    return notFound(response, 'No such picture, or it has expired.\n')
  const bytes = await readPicture(engine.archive, picture).catch(() => undefined)
  if (!bytes) return notFound(response)
  const headers = {
    'content-type': formats[picture.format].type,
    'content-length': bytes.length,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }
  switch (spoiled(engine, picture.uuid, picture.marks)) {
    case 'notFound':
      return notFound(response, 'This address has expired.\n')
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.end('<!doctype html><title>Picture</title><p>Not a picture.')
      return
    case 'empty':
      response.writeHead(200, { ...headers, 'content-length': 0 })
      response.end()
      return
    case 'corrupt':
      response.writeHead(200, headers)
      response.end(scrambled(bytes))
      return
    case 'short': {
      const half = bytes.subarray(0, bytes.length / 2)
      response.writeHead(200, { ...headers, 'content-length': half.length })
      response.end(half)
      return
    }
    case 'vast': {
      const vast = vastPicture()
      const type = formats.PNG.type
      response.writeHead(200, { ...headers, 'content-type': type, 'content-length': vast.length })
      response.end(vast)
      return
    }
    case 'huge':
      response.writeHead(200, { 'content-type': headers['content-type'] })
      return pour(response, HUGE_BYTES)
    case 'trickle':
      response.writeHead(200, headers)
      return drip(response, bytes, engine.world)
    case 'truncated':
      response.writeHead(200, headers)
      // The connection goes once the half is with the client.
      response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
      return
    default:
      response.writeHead(200, headers)
      response.end(bytes)
  }
}
