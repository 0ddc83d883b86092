import { expect, test, vi } from 'vitest'
import { flux1KreaDev as krea } from '../../models/flux-1-krea-dev.ts'
import type { Values } from '../../models/values.ts'
import { createAsk } from './ask.ts'

const ids = () => {
  let next = 0
  return () => `id-${++next}`
}
const ask = (request = {}) => createAsk(krea, { width: 1024, height: 1024, ...request }, ids())

test('a request goes through the form unchanged', () => {
  const request = {
    positivePrompt: 'A lighthouse',
    width: 1360,
    height: 768,
    seed: '9223372036854775807',
    lora: [{ model: 'civitai:1@2', weight: 0.8 }],
    pulid: { images: [`asset:${'a'.repeat(64)}`] },
    hiresFix: true,
  }
  expect(createAsk(krea, request, ids()).request()).toEqual(request)
})

test('a value is set at a path inside a row, and unset again', () => {
  const form = ask({ lora: [{ model: 'civitai:1@2' }, { model: 'civitai:3@4' }] })
  form.set('lora[1].weight', 0.5)
  expect(form.request().lora).toEqual([
    { model: 'civitai:1@2' },
    { model: 'civitai:3@4', weight: 0.5 },
  ])
  form.set('lora[1].weight', null)
  expect(form.request().lora).toEqual([{ model: 'civitai:1@2' }, { model: 'civitai:3@4' }])
})

test('only those who listen at, above or below a path hear of it', () => {
  const form = ask({ lora: [{ model: 'civitai:1@2' }] })
  const heard = { weight: vi.fn(), list: vi.fn(), other: vi.fn(), prefix: vi.fn() }
  form.subscribe('lora[0].weight', heard.weight)
  form.subscribe('lora', heard.list)
  form.subscribe('steps', heard.other)
  form.subscribe('lora[0].weightless', heard.prefix)
  form.set('lora[0].weight', 1)
  expect(heard.weight).toHaveBeenCalledTimes(1)
  expect(heard.list).toHaveBeenCalledTimes(1)
  expect(heard.other).not.toHaveBeenCalled()
  expect(heard.prefix).not.toHaveBeenCalled()
  form.set('lora', [])
  expect(heard.weight).toHaveBeenCalledTimes(2)
})

test('a listener that left hears nothing', () => {
  const form = ask()
  const heard = vi.fn()
  form.subscribe('steps', heard)()
  form.set('steps', 20)
  expect(heard).not.toHaveBeenCalled()
})

test('who sets a part of an object that is off turns it on; who empties a part does not', () => {
  const form = ask()
  form.set('hiresFix.steps', null)
  expect(form.request().hiresFix).toBeUndefined()
  form.set('hiresFix.steps', 5)
  expect(form.request().hiresFix).toEqual({ steps: 5 })
})

test('an object that is turned off keeps its values for when it is on again', () => {
  const form = ask({ pulid: { images: ['https://example.com/face.png'], idWeight: 2 } })
  form.set('pulid.$on', false)
  expect(form.request().pulid).toBeUndefined()
  form.set('pulid.$on', true)
  expect(form.request().pulid).toEqual({ images: ['https://example.com/face.png'], idWeight: 2 })
})

test('changes in the words of a request set their paths alone', () => {
  const form = ask({ positivePrompt: 'Old', steps: 20 })
  form.apply([
    { path: 'positivePrompt', value: 'New' },
    { path: 'inputs.seedImage', value: 'https://example.com/a.png' },
    { path: 'hiresFix', value: true },
    { path: 'nothingOfOurs', value: 1 },
  ])
  expect(form.request()).toEqual({
    positivePrompt: 'New',
    steps: 20,
    width: 1024,
    height: 1024,
    inputs: { seedImage: 'https://example.com/a.png' },
    hiresFix: true,
  })
})

test('rows keep their ids when one of them is changed or removed', () => {
  const form = ask({
    lora: [{ model: 'civitai:1@2' }, { model: 'civitai:3@4' }, { model: 'civitai:5@6' }],
  })
  // The form's list of rows.
  const idsOf = () => (form.get('lora') as Values[]).map((row) => row.$id)
  const [first, second, third] = idsOf()
  form.apply([{ path: 'lora[2].weight', value: 1 }])
  expect(idsOf()).toEqual([first, second, third])
  form.apply([{ path: 'lora[1]', value: null }])
  expect(idsOf()).toEqual([first, third])
})

const withRowOff = () => {
  const form = ask({ lora: ['a:1@1', 'b:2@2', 'c:3@3'].map((model) => ({ model })) })
  form.set('lora[1].$off', true)
  return form
}
// Rows of this list, in the form and in a request, name their model.
const models = (rows: unknown) => (rows as { model: string }[]).map(({ model }) => model)

test('a row that is switched off leaves the request and comes back where it was', () => {
  const form = withRowOff()
  expect(models(form.request().lora)).toEqual(['a:1@1', 'c:3@3'])
  expect(form.rowsOff()).toEqual([{ path: 'lora[1]', row: { model: 'b:2@2' } }])
  form.set('lora[1].$off', false)
  expect(models(form.request().lora)).toEqual(['a:1@1', 'b:2@2', 'c:3@3'])
})

test('a change beside a row that is off leaves it off', () => {
  const form = withRowOff()
  form.apply([{ path: 'lora[2].weight', value: 2 }])
  expect(form.request().lora).toEqual([{ model: 'a:1@1' }, { model: 'c:3@3', weight: 2 }])
  form.apply([{ path: 'lora[0]', value: null }])
  expect(form.rowsOff()).toEqual([{ path: 'lora[0]', row: { model: 'b:2@2' } }])
  form.apply([{ path: 'lora', value: [{ model: 'd:4@4' }] }])
  expect(models(form.get('lora'))).toEqual(['b:2@2', 'd:4@4'])
  expect(models(form.request().lora)).toEqual(['d:4@4'])
  form.apply([{ path: 'lora', value: null }])
  expect(form.rowsOff()).toEqual([])
})

test('a step is taken back and done again, and nothing else is touched', () => {
  const form = ask({ positivePrompt: 'Old', lora: [{ model: 'civitai:1@2', weight: 1 }] })
  const before = form.request()
  form.apply([
    { path: 'positivePrompt', value: 'New' },
    { path: 'lora[0].weight', value: 0.5 },
    { path: 'hiresFix', value: true },
  ])
  const after = form.request()
  const heard = { model: vi.fn(), weight: vi.fn() }
  form.subscribe('lora[0].model', heard.model)
  form.subscribe('lora[0].weight', heard.weight)
  expect(form.undo()?.map(({ path }) => path)).toEqual([
    'positivePrompt',
    'lora[0].weight',
    'hiresFix.$on',
  ])
  expect(form.request()).toEqual(before)
  expect(heard.weight).toHaveBeenCalled()
  expect(heard.model).not.toHaveBeenCalled()
  form.redo()
  expect(form.request()).toEqual(after)
  form.undo()
  expect(form.undo()).toBeUndefined()
})

test('a part that switched its object on switches it off again', () => {
  const form = ask()
  form.set('hiresFix.steps', 5)
  form.seal()
  form.undo()
  expect(form.request().hiresFix).toBeUndefined()
  expect(form.get('hiresFix.steps')).toBeNull()
})

test('rows that were removed come back with their ids', () => {
  const form = ask({ lora: [{ model: 'civitai:1@2' }, { model: 'civitai:3@4' }] })
  const rows = structuredClone(form.get('lora'))
  form.apply([{ path: 'lora[0]', value: null }])
  form.set('lora[0].weight', 2)
  form.undo()
  form.undo()
  expect(form.get('lora')).toEqual(rows)
})
