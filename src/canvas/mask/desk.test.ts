import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryOperation } from '../document/operation.test-support.ts'
import type { Operation } from '../document/operation.ts'
import { createDesk } from './desk.ts'
import { newMask, put } from './mask.ts'
import { replay } from './replay.test-support.ts'

const size = { width: 40, height: 30 }
const noBitmap = () => {
  throw new Error('There is no picture here.')
}
const whole = (operations: readonly Operation[]) =>
  replay({ source: { value: '', ...size }, operations }, noBitmap).data

/** A desk with a canvas, painted only where it says that something changed. */
function watched() {
  const desk = createDesk(size.width, size.height)
  const canvas = newMask(size.width, size.height)
  return {
    desk,
    canvas: canvas.data,
    show(operations: readonly Operation[]) {
      const change = desk.show(operations, noBitmap)
      if (change)
        put(canvas, {
          box: change.box,
          data: change.pixels.filter((_, at) => at % 4 === 3) as never,
        })
      return change
    },
  }
}

test('after any steps back and forth the canvas shows what a whole replay gives', () => {
  const steps = fc.array(
    fc.oneof(
      arbitraryOperation(40),
      fc.record({ back: fc.integer({ min: 1, max: 6 }) }),
      fc.record({ forward: fc.integer({ min: 1, max: 6 }) }),
    ),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(steps, (all) => {
      const seen = watched()
      let operations: Operation[] = []
      let at = 0
      for (const step of all) {
        if ('back' in step) at = Math.max(0, at - step.back)
        else if ('forward' in step) at = Math.min(operations.length, at + step.forward)
        else {
          operations = [...operations.slice(0, at), step]
          at++
        }
        seen.show(operations.slice(0, at))
        expect(seen.canvas).toEqual(whole(operations.slice(0, at)))
      }
    }),
    { numRuns: 60 },
  )
})

describe('one step', () => {
  const dot: Operation = {
    kind: 'stroke',
    mode: 'add',
    size: 6,
    hardness: 1,
    opacity: 1,
    points: [20, 10, 1],
  }

  test('tells the box that changed and no more', () => {
    const { show } = watched()
    expect(show([dot])?.box).toEqual({ x: 16, y: 6, width: 8, height: 8 })
    expect(show([dot])).toBeNull()
    expect(show([])?.box).toEqual({ x: 16, y: 6, width: 8, height: 8 })
  })

  test('that fails leaves the ones before it, which the next one tells', () => {
    const { desk, show } = watched()
    const bitmap: Operation = { kind: 'bitmap', mode: 'add', value: `asset:${'ab'.repeat(32)}` }
    expect(desk.needs([dot, bitmap])).toEqual([bitmap.value])
    expect(() => show([dot, bitmap])).toThrow('There is no picture here.')
    expect(show([dot])?.box).toEqual({ x: 16, y: 6, width: 8, height: 8 })
  })

  test('a picture that was taken back is not needed again', () => {
    const desk = createDesk(4, 4)
    const bitmap: Operation = { kind: 'bitmap', mode: 'add', value: `asset:${'ab'.repeat(32)}` }
    desk.show([bitmap], (_value, _box, { width, height }) => new Uint8Array(width * height).fill(9))
    desk.show([], noBitmap)
    expect(desk.needs([bitmap])).toEqual([])
    expect(desk.needs([{ kind: 'fill' }, bitmap])).toEqual([bitmap.value])
    expect(desk.show([bitmap], noBitmap)?.pixels[3]).toBe(9)
  })
})
