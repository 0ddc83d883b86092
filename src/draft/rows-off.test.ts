import { expect, test } from 'vitest'
import { noteRowsOff, readRowsOff } from './rows-off.ts'

const KREA = 'krea-flux-1-krea-dev'
const KONTEXT = 'flux-1-kontext-dev'
const lora = { path: 'lora[0]', row: { model: 'civitai:1@2' } }
const controlNet = { path: 'controlNet[1]', row: { weight: 0.5 } }

test('rows come and go, and leave no trace', () => {
  const noted = noteRowsOff(undefined, [lora], KREA)
  expect(noted).toEqual({ version: 1, notes: { rowsOff: [lora] } })
  expect(readRowsOff(noted)).toEqual([lora])
  expect(noteRowsOff(noted, [], KREA)).toBeUndefined()
})

test('what else a context holds stays', () => {
  const context = { version: 1 as const, pictureToEdit: 'x', notes: { style: 'ink' } }
  expect(noteRowsOff(context, [], KREA)).toBe(context)
  const noted = noteRowsOff(context, [lora], KREA)
  expect(noted?.notes).toEqual({ style: 'ink', rowsOff: [lora] })
  expect(noteRowsOff(noted, [], KREA)).toEqual(context)
})

test('rows of a list that the model lacks wait for the model that has it', () => {
  const noted = noteRowsOff(undefined, [lora, controlNet], KREA)
  expect(readRowsOff(noteRowsOff(noted, [], KONTEXT))).toEqual([controlNet])
  expect(noteRowsOff(noted, [], KREA)).toBeUndefined()
})

test('a note that is not ours is no row', () => {
  expect(readRowsOff({ version: 1, notes: { rowsOff: 'yes' } })).toEqual([])
})
