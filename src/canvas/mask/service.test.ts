import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Answer, createService } from './service.ts'

const SIZE = { width: 8, height: 8 }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const opened = () => {
  const heard = vi.fn<(answer: Answer) => void>()
  return { take: createService(SIZE, heard, 100), heard }
}
const answered = (heard: ReturnType<typeof opened>['heard']) =>
  vi.waitFor(() => expect(heard).toHaveBeenCalled())

test('the file of a mask that was worked on is made ahead', async () => {
  const { take, heard } = opened()
  take({ kind: 'show', number: 1, fresh: [[7, { kind: 'fill' }]], ids: [7], gone: [] })
  await answered(heard)
  expect(vi.getTimerCount()).toBe(1)
})

test('that of a mask without a step is not', async () => {
  const { take, heard } = opened()
  take({ kind: 'show', number: 1, fresh: [], ids: [], gone: [] })
  await answered(heard)
  expect(vi.getTimerCount()).toBe(0)
})

test('a step that is gone is still shown by what was asked before', async () => {
  const { take, heard } = opened()
  take({ kind: 'show', number: 1, fresh: [[7, { kind: 'fill' }]], ids: [7], gone: [] })
  take({ kind: 'show', number: 2, fresh: [], ids: [], gone: [7] })
  take({ kind: 'show', number: 3, fresh: [], ids: [7], gone: [] })
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(3))
  const shown = heard.mock.calls.map(([answer]) => 'result' in answer && answer.result !== null)
  expect(shown).toEqual([true, true, false])
})
