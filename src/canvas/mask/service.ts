import type { Operation } from '../document/operation.ts'
import { sentence } from '../sentence.ts'
import { coverFrom } from './bitmap.ts'
import { type Change, createDesk, type Facts } from './desk.ts'

/**
 * What is asked of the mask's thread. An operation goes there once and by its number after that,
 * until it is gone.
 */
export type Order =
  | { kind: 'picture'; value: string; picture: Blob | null }
  | {
      kind: 'show'
      number: number
      fresh: [id: number, operation: Operation][]
      ids: number[]
      gone: number[]
    }
  | { kind: 'facts'; number: number }
  | { kind: 'png'; number: number }

export type Result = Change | Facts | Blob

/** `message` is a sentence for a person. */
export type Answer = { number: number; result: Result } | { number: number; message: string }

/**
 * The far end of a desk: answers orders one after the other. A picture may come after the order
 * that needs it; null says that it cannot be had. Given a `rest`, the file is made ahead once nobody
 * asked for anything for so many ms.
 */
export function createService(
  size: { width: number; height: number },
  answer: (answer: Answer, transfer: Transferable[]) => void,
  rest?: number,
): (order: Order) => void {
  const desk = createDesk(size.width, size.height)
  const operations = new Map<number, Operation>()
  const pictures = new Map<string, PromiseWithResolvers<Blob | null>>()
  let last: Promise<void> = Promise.resolve()
  let ahead: ReturnType<typeof setTimeout> | undefined
  let hasSteps = false

  const pictureOf = (value: string) => {
    const waiting = pictures.get(value) ?? Promise.withResolvers<Blob | null>()
    pictures.set(value, waiting)
    return waiting
  }
  const decoded = async (value: string): Promise<[string, ImageBitmap]> => {
    const picture = await pictureOf(value).promise
    if (picture) return [value, await createImageBitmap(picture)]
    pictures.delete(value)
    throw new Error('A picture that the mask is made of could not be loaded.')
  }
  const show = async (wanted: readonly Operation[]): Promise<Change> => {
    const bitmaps = new Map(await Promise.all(desk.needs(wanted).map(decoded)))
    try {
      return desk.show(wanted, coverFrom(bitmaps))
    } finally {
      for (const bitmap of bitmaps.values()) bitmap.close()
    }
  }
  /** What an order takes is looked up as it comes: its turn may be after its steps are gone. */
  const workOf = (order: Exclude<Order, { kind: 'picture' }>): (() => Result | Promise<Result>) => {
    if (order.kind !== 'show') return order.kind === 'facts' ? desk.facts : desk.png
    for (const [id, one] of order.fresh) operations.set(id, one)
    const wanted = order.ids.flatMap((id) => operations.get(id) ?? [])
    for (const id of order.gone) operations.delete(id)
    hasSteps = wanted.length > 0
    return () => show(wanted)
  }
  return (order) => {
    if (order.kind === 'picture') return pictureOf(order.value).resolve(order.picture)
    const { number } = order
    const work = workOf(order)
    clearTimeout(ahead)
    last = last
      .then(work)
      .then(
        (result) => {
          const pixels = result && 'pixels' in result ? [result.pixels.buffer] : []
          answer({ number, result }, pixels)
        },
        (error: unknown) => answer({ number, message: sentence(error) }, []),
      )
      .then(() => {
        clearTimeout(ahead)
        // A mask that nothing was done to is not stored.
        if (rest !== undefined && hasSteps) ahead = setTimeout(desk.png, rest)
      })
  }
}
