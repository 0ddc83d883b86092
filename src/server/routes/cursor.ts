import { refuse } from '../problem.ts'

export interface Place {
  createdAt: number
  id: string
}

/** Where a page ended, as text that means nothing to a client. */
export const toCursor = ({ createdAt, id }: Place): string =>
  Buffer.from(`${createdAt} ${id}`).toString('base64url')

/** Throws Refusal 400 for a cursor that we did not make. */
export function readCursor(text: string): Place {
  const [time = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ')
  if (!/^\d{1,15}$/.test(time) || !/^[\w-]{1,100}$/.test(id))
    throw refuse('badRequest', 'This cursor is not one of ours; start again without it.')
  return { createdAt: Number(time), id }
}

/** Throws Refusal 400 unless it is a whole number from 1 to `max`. */
export function readLimit(text: string | undefined, usual: number, max: number): number {
  if (text === undefined) return usual
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > max)
    throw refuse('badRequest', `limit is a whole number from 1 to ${max}.`)
  return limit
}
