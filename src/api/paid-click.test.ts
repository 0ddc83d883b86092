import { expect, test } from 'vitest'
import { createPaidClick } from './paid-click.ts'

const open = new Error('no answer')

function newClick() {
  let keys = 0
  const sent: string[] = []
  const replies: PromiseWithResolvers<string>[] = []
  const click = createPaidClick<string>({
    newKey: () => `key-${++keys}`,
    isOpen: (error) => error === open,
  })
  const ask = (text: string, anew = false) =>
    click(
      text,
      (key) => {
        sent.push(key)
        const reply = Promise.withResolvers<string>()
        replies.push(reply)
        return reply.promise
      },
      anew,
    )
  return { ask, sent, replies }
}

test('a double click is one call', async () => {
  const { ask, sent, replies } = newClick()
  const [first, second] = [ask('a'), ask('a')]
  replies[0]?.resolve('done')
  expect(await first).toBe('done')
  expect(await second).toBe('done')
  expect(sent).toEqual(['key-1'])
})

test('after a silence the same ask keeps its key; anew, another ask or an end takes a new one', async () => {
  const { ask, sent, replies } = newClick()
  const first = ask('a')
  replies[0]?.reject(open)
  await expect(first).rejects.toBe(open)
  const again = ask('a')
  replies[1]?.reject(open)
  await expect(again).rejects.toBe(open)
  void ask('a', true)
  void ask('b')
  expect(sent).toEqual(['key-1', 'key-1', 'key-2', 'key-3'])
})

test('a refusal ends the click', async () => {
  const { ask, sent, replies } = newClick()
  const first = ask('a')
  replies[0]?.reject(new Error('refused'))
  await expect(first).rejects.toThrow('refused')
  void ask('a')
  expect(sent).toEqual(['key-1', 'key-2'])
})
