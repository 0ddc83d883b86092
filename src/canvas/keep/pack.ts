import * as z from 'zod/mini'
import { type CanvasDocument, frameSchema, sourceSchema } from '../document/document.ts'
import type { History } from '../document/history.ts'
import { type Operation, operationSchema } from '../document/operation.ts'

/**
 * A history as it lies on disk: each document by what it shares with the one before and the numbers
 * of its other operations, which are kept once each. A stroke costs what it is, not the history.
 */
const packedSchema = z.object({
  documents: z.array(
    z.object({
      id: z.string(),
      source: z.nullable(sourceSchema),
      frame: frameSchema,
      /** How many operations are those of the document before. */
      same: z.int().check(z.gte(0)),
      rest: z.array(z.int()),
    }),
  ),
  /** Which of them is in hand. */
  at: z.int().check(z.gte(0)),
})
type Packed = z.infer<typeof packedSchema>

/** Gives each operation its number; the same object keeps it. */
type NumberOf = (operation: Operation) => number

export function pack({ past, now, future }: History, numberOf: NumberOf): Packed {
  let before: readonly Operation[] = []
  const documents = [...past, now, ...future].map(({ id, source, frame, operations }) => {
    let same = 0
    while (same < operations.length && operations[same] === before[same]) same++
    before = operations
    return { id, source, frame, same, rest: operations.slice(same).map(numberOf) }
  })
  return { documents, at: past.length }
}

/** The operations of the document in hand that can still be read, though others cannot. */
export function salvaged(packed: unknown, operationOf: (number: number) => unknown): Operation[] {
  const parsed = packedSchema.safeParse(packed)
  if (!parsed.success) return []
  let numbers: number[] = []
  for (const { same, rest } of parsed.data.documents.slice(0, parsed.data.at + 1))
    numbers = [...numbers.slice(0, same), ...rest]
  return numbers.flatMap((number) => {
    const operation = operationSchema.safeParse(operationOf(number))
    return operation.success ? [operation.data] : []
  })
}

/** The history again, sharing what it shared; null for anything that is not whole. */
export function unpack(
  packed: unknown,
  operationOf: (number: number) => unknown,
): { history: History; numbers: Map<Operation, number> } | null {
  const parsed = packedSchema.safeParse(packed)
  if (!parsed.success) return null
  const { documents, at } = parsed.data
  const known = new Map<number, Operation>()
  const read = (number: number): Operation | null => {
    const old = known.get(number)
    if (old) return old
    const operation = operationSchema.safeParse(operationOf(number))
    if (!operation.success) return null
    known.set(number, operation.data)
    return operation.data
  }
  const all: CanvasDocument[] = []
  for (const { id, source, frame, same, rest } of documents) {
    const before = all.at(-1)?.operations ?? []
    const own = rest.map(read)
    if (same > before.length || own.includes(null)) return null
    // One that could not be read was refused above.
    const operations = [...before.slice(0, same), ...(own as Operation[])]
    const shared = same === before.length && own.length === 0 && before.length > 0
    all.push({ version: 1, id, source, frame, operations: shared ? before : operations })
  }
  const now = all[at]
  if (!now) return null
  const numbers = new Map([...known].map(([number, operation]) => [operation, number]))
  return { history: { past: all.slice(0, at), now, future: all.slice(at + 1) }, numbers }
}
