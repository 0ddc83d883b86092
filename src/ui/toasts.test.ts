import { expect, it } from 'vitest'
import { noToasts, toasts } from './toasts.ts'

const after = (...steps: Parameters<typeof toasts>[1][]) =>
  steps.reduce(toasts, noToasts).map(({ toast }) => toast.title)

it('the newest stands last, and no more than four', () => {
  expect(after(...['a', 'b', 'c', 'd', 'e'].map((title) => ({ show: { title } })))).toEqual([
    'b',
    'c',
    'd',
    'e',
  ])
})

it('one with an id takes the place of the one before, and goes by it', () => {
  const first = { show: { title: 'one deleted', id: 'deleted' } }
  const second = { show: { title: 'two deleted', id: 'deleted' } }
  expect(after(first, { show: { title: 'copied' } }, second)).toEqual(['copied', 'two deleted'])
  expect(after(first, { dismiss: 'deleted' })).toEqual([])
})

it('one that ended takes no other along', () => {
  const shown = toasts(toasts(noToasts, { show: { title: 'a' } }), { show: { title: 'b' } })
  const [first] = shown
  expect(toasts(shown, { end: first?.key ?? -1 }).map(({ toast }) => toast.title)).toEqual(['b'])
})
