import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CanvasDocument, newDocument, withOperation } from './document.ts'
import { DEPTH, type History, newHistory, pushed, redone, undone } from './history.ts'
import { arbitraryOperation } from './operation.test-support.ts'

const times = (count: number, step: (history: History) => History, history: History): History =>
  Array.from({ length: count }).reduce<History>((before) => step(before), history)

const start = newDocument(null, 'one')
const paint = (history: History): History =>
  pushed(history, withOperation(history.now, { kind: 'fill' }))

describe('a history', () => {
  it('undoes all and redoes all, whatever was done', () => {
    const all = fc.array(arbitraryOperation(99), { maxLength: DEPTH })
    fc.assert(
      fc.property(all, (operations) => {
        const seen: CanvasDocument[] = [start]
        let history = newHistory(start)
        for (const operation of operations) {
          history = pushed(history, withOperation(history.now, operation))
          seen.push(history.now)
        }
        for (const document of seen.toReversed()) {
          expect(history.now).toBe(document)
          history = undone(history)
        }
        for (const document of seen) {
          expect(history.now).toBe(document)
          history = redone(history)
        }
        expect(history.future).toEqual([])
      }),
    )
  })

  it('goes back a hundred steps and no farther', () => {
    const long = times(DEPTH + 20, paint, newHistory(start))
    const back = times(DEPTH + 20, undone, long)
    expect(back.now.operations).toHaveLength(20)
    expect(undone(back)).toBe(back)
    expect(times(DEPTH, redone, back).now).toBe(long.now)
  })

  it('forgets what was undone once something else is done', () => {
    const back = undone(times(3, paint, newHistory(start)))
    const other = pushed(back, withOperation(back.now, { kind: 'invert' }))
    expect(redone(other)).toBe(other)
    expect(undone(other).now).toBe(back.now)
  })

  it('counts the same document as no step', () => {
    const history = paint(newHistory(start))
    expect(pushed(history, history.now)).toBe(history)
  })
})
