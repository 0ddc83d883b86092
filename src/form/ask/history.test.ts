import { expect, test } from 'vitest'
import { createHistory, DEPTH } from './history.ts'

/** A history of a plain record; `moment` ends what belongs to one event. */
function open() {
  const values = new Map<string, unknown>()
  const waiting: (() => void)[] = []
  const history = createHistory((run) => waiting.push(run))
  const moment = () => {
    for (const run of waiting.splice(0)) run()
  }
  const put = (path: string, value: unknown) => {
    history.record(path, () => values.get(path) ?? null, value)
    values.set(path, value)
  }
  /** One event that sets one value. */
  const set = (path: string, value: unknown) => {
    put(path, value)
    moment()
  }
  return { history, put, set, moment }
}

test('typing in one field is one step, from the first letter to the last', () => {
  const { history, set } = open()
  for (const text of ['a', 'a b', 'a bo', 'a boat']) set('prompt', text)
  expect(history.undo()).toEqual([{ path: 'prompt', before: null, after: 'a boat' }])
  expect(history.undo()).toBeUndefined()
  expect(history.redo()).toEqual([{ path: 'prompt', before: null, after: 'a boat' }])
  expect(history.redo()).toBeUndefined()
})

test('another field, or a seal, begins a step', () => {
  const { history, set } = open()
  set('steps', 20)
  set('steps', 25)
  history.seal()
  set('steps', 30)
  set('strength', 0.5)
  const paths = [history.undo(), history.undo(), history.undo()].map((step) => step?.[0])
  expect(paths).toEqual([
    { path: 'strength', before: null, after: 0.5 },
    { path: 'steps', before: 25, after: 30 },
    { path: 'steps', before: null, after: 25 },
  ])
})

test('what one event sets is one step, and so is a drag that sets the same again', () => {
  const { history, put, moment } = open()
  for (const [width, height] of [
    [1024, 512],
    [1040, 520],
  ]) {
    put('width', width)
    put('height', height)
    moment()
  }
  expect(history.undo()).toEqual([
    { path: 'width', before: null, after: 1040 },
    { path: 'height', before: null, after: 520 },
  ])
  expect(history.undo()).toBeUndefined()
})

test('what came back to where it was is no step', () => {
  const { history, set } = open()
  set('steps', 20)
  history.seal()
  set('prompt', 'a')
  set('prompt', null)
  expect(history.undo()?.[0]?.path).toBe('steps')
})

test('setting the same value again is nothing, and keeps what can be redone', () => {
  const { history, set } = open()
  set('steps', 20)
  history.undo()
  set('strength', null)
  expect(history.redo()?.[0]?.path).toBe('steps')
  history.undo()
  set('strength', 1)
  expect(history.redo()).toBeUndefined()
})

test('of rows that stayed, only the value that changed is in the step', () => {
  const { history, set } = open()
  const row = (id: string, weight: number) => ({ $id: id, model: 'm', weight })
  set('lora', [row('a', 1), row('b', 1)])
  history.seal()
  set('lora', [row('a', 1), row('b', 0.5)])
  expect(history.undo()).toEqual([{ path: 'lora[1].weight', before: 1, after: 0.5 }])
  history.redo()
  set('lora', [row('b', 0.5), row('a', 1)])
  expect(history.undo()?.[0]?.path).toBe('lora')
})

test('a step keeps the rows as they were when it was taken', () => {
  const { history, set } = open()
  const rows = [{ $id: 'a', weight: 1 }]
  set('lora', rows)
  history.seal()
  set('lora', [])
  // The form changes its own values in place.
  if (rows[0]) rows[0].weight = 9
  expect(history.undo()).toEqual([{ path: 'lora', before: [{ $id: 'a', weight: 1 }], after: [] }])
})

test('a value inside a container that changed later is set again after it', () => {
  const { history, put, moment } = open()
  put('a.b', 1)
  put('a', { b: 2, c: [1] })
  put('a.b', 3)
  moment()
  const step = history.undo() ?? []
  const redone = step.map(({ path, after }) => [path, after])
  expect(redone.at(-1)).toEqual(['a.b', 3])
})

test('it goes back a hundred steps', () => {
  const { history, set } = open()
  for (let steps = 0; steps < DEPTH + 20; steps++) {
    history.seal()
    set('steps', steps + 1)
  }
  let count = 0
  while (history.undo()) count++
  expect(count).toBe(DEPTH)
})
