import { createTurns } from '../files/turns.ts'

/** Each takes 19 MB and a core for some 20 ms: a crowd of guesses must not take them all. */
const takeTurn = createTurns(2)

/** Loaded when somebody first has a password: where nobody signs in, never. */
const argon2 = () => import('@node-rs/argon2')

/** One password, however a keyboard composes its letters. */
const plain = (password: string): string => password.normalize('NFKC')

/** Argon2id with the library's own parameters, which are OWASP's: 19 MiB, two passes, one lane. */
export const hashPassword = (password: string): Promise<string> =>
  takeTurn(async () => (await argon2()).hash(plain(password)))

let nobody: Promise<string> | undefined

/**
 * Whether a password is the one that was kept. Whoever is not known is compared with nobody's, so
 * that the time says nothing.
 */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID())
  const of = kept ?? (await nobody)
  const same = await takeTurn(async () => (await argon2()).verify(of, plain(password)))
  return same && kept !== undefined
}
