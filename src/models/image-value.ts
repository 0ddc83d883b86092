/**
 * The five spellings of a picture in a request. `asset` is ours (a picture in our own store);
 * the other four are Runware's and reach the engine exactly as given.
 */
export type ImageForm = 'asset' | 'uuid' | 'url' | 'dataUri' | 'base64'

const ASSET = /^asset:[0-9a-f]{64}$/
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const DATA_URI = /^data:image\/(png|jpe?g|webp);base64,[A-Za-z0-9+/]/i
/** First characters of base64 for JPEG, PNG and WEBP; anything else is a typing mistake, not a picture. */
const BASE64 = /^(\/9j\/|iVBORw0KGgo|UklGR)/
const BASE64_TAIL = /^[A-Za-z0-9+/]*={0,2}$/

/** Which spelling a value is, or null when it is none. */
export function imageForm(value: string): ImageForm | null {
  if (ASSET.test(value)) return 'asset'
  if (UUID.test(value)) return 'uuid'
  if (DATA_URI.test(value))
    return BASE64_TAIL.test(value.slice(value.indexOf(',') + 1)) ? 'dataUri' : null
  if (isAddress(value)) return 'url'
  return BASE64.test(value) && BASE64_TAIL.test(value) ? 'base64' : null
}

/** URL.parse drops spaces, line ends and control characters; what is sent is the value as it stands. */
const ADDRESS = /^https?:\/\/[^\s\p{C}]+$/iu

/** Characters. A presigned address with a session's token has more than 2,048. */
export const ADDRESS_MAX_LENGTH = 8192

/** An absolute http(s) address without credentials. */
export function isAddress(value: string): boolean {
  if (value.length > ADDRESS_MAX_LENGTH || !ADDRESS.test(value)) return false
  const url = URL.parse(value)
  return url !== null && url.username === '' && url.password === ''
}

/** The sha-256 of `asset:<sha256>`, or null for the other spellings. */
export const assetHash = (value: string): string | null =>
  ASSET.test(value) ? value.slice(6) : null

/** How a picture of our store is spelled in a request, from its sha-256 in lower-case hex. */
export const toAssetValue = (hash: string): string => `asset:${hash}`
