import { readWithin } from './read-within.ts'

/** A 100-megapixel PNG is smaller; promises.md, "Who gets in", 5: caps on bytes and time. */
const PICTURE_MAX_BYTES = 120 * 1024 * 1024
const TIMEOUT_MS = 60_000
const REDIRECTS = 3

/** Why a result's bytes did not come: a sentence for a person, and whether trying again can help. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError'
}

export interface Downloader {
  fetch: typeof fetch
  /** Hosts that results may be fetched from over https, lower case, with port where it is not 443. */
  hosts: ReadonlySet<string>
  /** The embedded engine's own origin, which may be plain http. */
  ownOrigin: string | null
}

function allowed(address: string, { hosts, ownOrigin }: Downloader): URL {
  const url = URL.parse(address)
  if (!url) throw new DownloadError('The engine named no address for the picture.')
  if (ownOrigin !== null && url.origin === ownOrigin) return url
  if (url.protocol === 'https:' && url.username === '' && hosts.has(url.host)) return url
  throw new DownloadError(
    `The picture is at ${url.host}, which pictures are not fetched from. IMAGE_HOSTS can allow it.`,
  )
}

/** Whether an address is on the list, before any redirect. */
export function isAllowed(address: string, from: Downloader): boolean {
  try {
    allowed(address, from)
    return true
  } catch {
    return false
  }
}

/** The bytes of a picture, complete and at most `maxBytes`. Throws DownloadError with words. */
export async function download(
  address: string,
  from: Downloader,
  maxBytes = PICTURE_MAX_BYTES,
): Promise<Uint8Array> {
  let url = allowed(address, from)
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  try {
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      const response = await from.fetch(url, {
        redirect: 'manual',
        // A compressed body would hide its length.
        headers: { 'accept-encoding': 'identity' },
        credentials: 'omit',
        signal,
      })
      const next = response.headers.get('location')
      if (response.status >= 300 && response.status < 400 && next !== null) {
        await response.body?.cancel()
        url = allowed(new URL(next, url).href, from)
        continue
      }
      return await complete(response, maxBytes)
    }
  } catch (error) {
    if (error instanceof DownloadError) throw error
    throw new DownloadError(reasonOf(error, maxBytes), { cause: error })
  }
  throw new DownloadError('The picture moved too many times.')
}

async function complete(response: Response, maxBytes: number): Promise<Uint8Array> {
  if (!response.ok) {
    await response.body?.cancel()
    const gone = response.status === 404 || response.status === 410 || response.status === 403
    throw new DownloadError(
      gone
        ? `The picture is no longer at its address (status ${response.status}).`
        : `The picture's address answered with status ${response.status}.`,
    )
  }
  const announced = response.headers.get('content-length')
  const bytes = await readWithin(response, maxBytes)
  if (bytes.length === 0) throw new DownloadError("The picture's address answered with nothing.")
  if (announced !== null && Number(announced) !== bytes.length)
    throw new DownloadError(`Only ${bytes.length} of ${announced} bytes of the picture came.`)
  return bytes
}

function reasonOf(error: unknown, maxBytes: number): string {
  const most = Math.round(maxBytes / 1024 / 1024)
  if (error instanceof RangeError) return `The picture is too large: it has more than ${most} MB.`
  const isLate = error instanceof Error && error.name === 'TimeoutError'
  return isLate
    ? `The picture's download took more than ${TIMEOUT_MS / 1000} seconds.`
    : "The picture's download broke off."
}
