import { expect, test } from 'vitest'
import { createLine } from './line.ts'

/** A line whose work ends when it is let go. */
function gated(slots: number) {
  const begun: string[] = []
  const held: (() => void)[] = []
  const line = createLine<string>(slots, async (place) => {
    begun.push(place)
    await new Promise<void>((resolve) => held.push(resolve))
  })
  const release = async () => {
    held.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { line, begun, release }
}

test('works in order, no more at a time than it has slots', async () => {
  const { line, begun, release } = gated(2)
  for (const place of ['a', 'b', 'c', 'd']) line.add(place)
  expect(begun).toEqual(['a', 'b'])
  expect(line.length).toBe(4)
  await release()
  expect(begun).toEqual(['a', 'b', 'c'])
  expect(line.length).toBe(3)
})

test('once stopped it begins nothing more', async () => {
  const { line, begun, release } = gated(1)
  line.add('a')
  line.add('b')
  line.stop()
  await release()
  line.add('c')
  expect(begun).toEqual(['a'])
})
