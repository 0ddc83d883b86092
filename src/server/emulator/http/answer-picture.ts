import type { ServerResponse } from 'node:http'
import { fileName, findPicture, formats, readPicture } from '../archive/picture-files.ts'
import type { Engine } from '../engine.ts'
import type { Fault } from '../faults.ts'
import { faultsOf, type Marks } from '../marks.ts'

type Download = NonNullable<Fault['download']>

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
