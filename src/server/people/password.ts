import { hash, verify } from '@node-rs/argon2'
import { createTurns } from '../files/turns.ts'

/** Each takes 19 MB and a core for some 20 ms: a crowd of guesses must not take them all. */
const takeTurn = createTurns(2)

/** One password, however a keyboard composes its letters. */
const plain = (password: string): string => password.normalize('NFKC')

/** Argon2id with the library's own parameters, which are OWASP's: 19 MiB, two passes, one lane. */
export const hashPassword = (password: string): Promise<string> =>
  takeTurn(() => hash(plain(password)))

/** Of no password: whoever is not known is compared with it, so that the time says nothing. */
const NOBODY = hashPassword(crypto.randomUUID())

export const isPassword = async (password: string, kept: string | undefined): Promise<boolean> => {
  const nobody = await NOBODY
  const same = await takeTurn(() => verify(kept ?? nobody, plain(password)))
  return same && kept !== undefined
}
