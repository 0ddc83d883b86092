import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a cookie, a token or a link holds: a row's id and a secret of 256 bits. */
export interface SecretText {
  id: string
  secret: string
}

/** A secret of this length has no list to guess from, so one plain hash keeps it. */
export const hashSecret = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex')

/** A new one, as it is handed out, and what is kept of it. */
export function newSecret(id: string): { text: string; hash: string } {
  const secret = randomBytes(32).toString('base64url')
  return { text: `${id}.${secret}`, hash: hashSecret(secret) }
}

/** The parts of what somebody sent; undefined where it cannot be ours. */
export function readSecret(text: string): SecretText | undefined {
  const [, id, secret] = /^([\w-]{1,64})\.([\w-]{43})$/.exec(text) ?? []
  return id === undefined || secret === undefined ? undefined : { id, secret }
}

/** Whether a secret is the one whose hash was kept, in the same time for any two. */
export const isSecret = (secret: string, hash: string): boolean =>
  timingSafeEqual(Buffer.from(hashSecret(secret), 'hex'), Buffer.from(hash, 'hex'))
