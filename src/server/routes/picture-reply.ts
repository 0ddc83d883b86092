import type { Context } from 'hono'
import { PICTURE_POLICY } from '../doors/headers.ts'
import { isNamed, readRange } from './byte-range.ts'

/** A file name that every system takes, for Content-Disposition; `picture` where nothing is left. */
export function toFileName(wish: string): string {
  const plain = wish
    .normalize('NFC')
    // Control, direction and reserved characters: they would break the header or mask an ending.
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*%;]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return [...plain].slice(0, 100).join('').trim() || 'picture'
}

const ENDINGS: Record<string, string> = { jpeg: 'jpg', png: 'png', webp: 'webp' }

function disposition(wish: string, mime: string): string {
  const ending = ENDINGS[mime.slice(6)] ?? 'bin'
  const name = toFileName(wish).replace(/\.(jpe?g|png|webp)$/i, '')
  const ascii = name.replace(/[^\x20-\x7e]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${ascii}.${ending}"; filename*=UTF-8''${encoded}.${ending}`
}

/**
 * Every picture we serve leaves through here: its decoded type, sandboxed, cached for good since
 * its address names its bytes, and in parts where a part is asked for (promises.md, "Who gets in" 6).
 * `?download=NAME` saves it.
 */
export function replyWithPicture(
  c: Context,
  picture: { etag: string; mime: string; load: () => Promise<Uint8Array | null> },
): Promise<Response | null> {
  const etag = `"${picture.etag}"`
  const name = c.req.query('download')
  const headers = {
    'content-type': picture.mime,
    'cache-control': 'private, max-age=31536000, immutable',
    'content-security-policy': PICTURE_POLICY,
    etag,
    'accept-ranges': 'bytes',
    ...(name === undefined ? {} : { 'content-disposition': disposition(name, picture.mime) }),
  }
  if (isNamed(c.req.header('if-none-match'), etag))
    return Promise.resolve(c.body(null, 304, headers))
  return picture.load().then((bytes) => bytes && replyWithBytes(c, bytes, etag, headers))
}

/** All of them, or the part that was asked for; with If-Range a part of the very picture it names. */
function replyWithBytes(
  c: Context,
  bytes: Uint8Array,
  etag: string,
  headers: Record<string, string>,
): Response {
  const size = bytes.length
  const same = (c.req.header('if-range') ?? etag) === etag
  // A range of a HEAD means nothing (RFC 9110, 14.2).
  const asked = same && c.req.method === 'GET' ? c.req.header('range') : undefined
  const range = readRange(asked, size)
  if (range === 'unsatisfiable') {
    const none = { 'content-range': `bytes */${size}`, 'accept-ranges': 'bytes' }
    return c.body(null, 416, none)
  }
  // Bytes of a file are never shared memory, which is all that the wider type allows for.
  const whole = bytes as Uint8Array<ArrayBuffer>
  if (range === null) return c.body(whole, 200, { ...headers, 'content-length': `${size}` })
  const { start, end } = range
  const part = whole.subarray(start, end + 1)
  const about = {
    'content-range': `bytes ${start}-${end}/${size}`,
    'content-length': `${part.length}`,
  }
  return c.body(part, 206, { ...headers, ...about })
}
