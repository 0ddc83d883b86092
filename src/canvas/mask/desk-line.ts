import { DEPTH } from '../document/history.ts'
import type { Operation } from '../document/operation.ts'
import type { Change, Facts } from './desk.ts'
import type { FarDesk } from './far-desk.ts'
import type { Answer, Order, Result } from './service.ts'
import type { LoadPicture } from './stored-picture.ts'

/** The far desk ended, and its mask with it. */
export class DeskLost extends Error {
  constructor() {
    super('The mask could not be drawn.')
  }
}

/** Steps that the far desk knows beside those it shows: what undo and redo can bring back. */
const MOST_ELSE = 2 * DEPTH

/** Questions to a far desk; answers come in the order of the questions. */
export interface DeskLine {
  show(operations: readonly Operation[]): Promise<Change>
  facts(): Promise<Facts>
  png(): Promise<Blob>
  /** Refuses what is not answered yet with DeskLost. */
  close(): void
}

type Question<T = Order> = T extends { number: number } ? Omit<T, 'number'> : never

export function openLine(
  open: (hear: (answer: Answer) => void, lost: () => void) => FarDesk,
  load: LoadPicture,
): DeskLine {
  const waiting = new Map<number, PromiseWithResolvers<Result>>()
  /** What the far desk knows, shown last at the end. */
  const numbers = new Map<Operation, number>()
  const pictures = new Set<string>()
  let count = 0
  let ended = false

  const end = () => {
    ended = true
    for (const one of waiting.values()) one.reject(new DeskLost())
    waiting.clear()
    far.close()
  }
  const far = open((answer) => {
    const one = waiting.get(answer.number)
    waiting.delete(answer.number)
    if ('message' in answer) one?.reject(new Error(answer.message))
    else one?.resolve(answer.result)
  }, end)

  const ask = (question: Question): Promise<Result> => {
    if (ended) return Promise.reject(new DeskLost())
    const number = ++count
    const one = Promise.withResolvers<Result>()
    waiting.set(number, one)
    far.send({ ...question, number })
    return one.promise
  }
  /** The ids that the far desk need not know any more. */
  const forget = (most: number): number[] => {
    const gone: number[] = []
    for (const [operation, id] of numbers) {
      if (numbers.size <= most) break
      numbers.delete(operation)
      gone.push(id)
    }
    return gone
  }
  const bring = (value: string) => {
    if (pictures.has(value)) return
    pictures.add(value)
    const take = (picture: Blob | null) => {
      // One that failed is asked for again with the next step.
      if (!picture) pictures.delete(value)
      far.send({ kind: 'picture', value, picture })
    }
    load(value).then(take, () => take(null))
  }
  return {
    show(operations) {
      const fresh: [id: number, operation: Operation][] = []
      const ids = operations.map((operation) => {
        if (operation.kind === 'bitmap') bring(operation.value)
        const known = numbers.get(operation)
        const id = known ?? ++count
        numbers.delete(operation)
        numbers.set(operation, id)
        if (known === undefined) fresh.push([id, operation])
        return id
      })
      const gone = forget(ids.length + MOST_ELSE)
      // A question's own kind of answer.
      return ask({ kind: 'show', fresh, ids, gone }) as Promise<Change>
    },
    // As above.
    facts: () => ask({ kind: 'facts' }) as Promise<Facts>,
    // As above.
    png: () => ask({ kind: 'png' }) as Promise<Blob>,
    close: end,
  }
}
