import { expect, test } from 'vitest'
import { DEPTH } from '../document/history.ts'
import { dot } from '../document/operation.test-support.ts'
import { openLine } from './desk-line.ts'
import type { Order } from './service.ts'

/** A line to a desk that answers nothing, and what that desk knows. */
function opened() {
  const known = new Map<number, unknown>()
  const missing: number[] = []
  const send = (order: Order) => {
    if (order.kind !== 'show') return
    for (const [id, operation] of order.fresh) known.set(id, operation)
    missing.push(...order.ids.filter((id) => !known.has(id)))
    for (const id of order.gone) known.delete(id)
  }
  const line = openLine(
    () => ({ send, close: () => undefined }),
    () => Promise.reject(new Error('There is no picture here.')),
  )
  return { line, known, missing }
}

test('the far desk forgets what no step back can show', () => {
  const { line, known, missing } = opened()
  for (let at = 0; at < 20 * DEPTH; at++) void line.show([dot(at), dot(at + 1)])
  expect(known.size).toBeLessThan(5 * DEPTH)
  expect(missing).toEqual([])
})

test('a step that it forgot is told again', () => {
  const { line, known, missing } = opened()
  const first = dot(1)
  void line.show([first])
  for (let at = 0; at < 10 * DEPTH; at++) void line.show([dot(at)])
  expect([...known.values()]).not.toContain(first)
  void line.show([first])
  expect([...known.values()]).toContain(first)
  expect(missing).toEqual([])
})
