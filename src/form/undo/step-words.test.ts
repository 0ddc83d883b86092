import { expect, test } from 'vitest'
import { flux1KreaDev as krea } from '../../models/flux-1-krea-dev.ts'
import type { Difference } from '../ask/differences.ts'
import { kindOf } from '../kinds/table.ts'
import { paramPath, stepWords } from './step-words.ts'

const undid = (...step: Difference[]) => stepWords(krea, step, 'undo', kindOf)

test('an undo says what went back to what', () => {
  const step = { path: 'steps', before: 20, after: 28 }
  expect(undid(step)).toBe('Undid: Steps 28 → 20')
  expect(stepWords(krea, [step], 'redo', kindOf)).toBe('Redid: Steps 20 → 28')
  expect(undid({ path: 'steps', before: null, after: 28 })).toBe('Undid: Steps 28 → not set')
  expect(undid({ path: 'positivePrompt', before: 'a', after: 'b' })).toBe('Undid: Prompt “b” → “a”')
})

test('rows are counted, and their values named with the row', () => {
  expect(undid({ path: 'lora', before: [], after: [{ $id: '1' }] })).toBe('Undid: LoRA 1 → none')
  expect(undid({ path: 'lora[1].weight', before: 1, after: 0.5 })).toMatch(/^Undid: LoRA 2, .* → 1/)
})

test('a switch is said by itself, and not beside the part that switched it', () => {
  const on = { path: 'hiresFix.$on', before: false, after: true }
  expect(undid(on)).toBe('Undid: Hires fix on → off')
  expect(undid({ path: 'hiresFix.steps', before: null, after: 5 }, on)).not.toContain(
    'Hires fix on',
  )
})

test('a row that is switched says which way it goes', () => {
  const on = { path: 'lora[0].$off', before: true, after: null }
  expect(undid(on)).toBe('Undid: LoRA 1 on → off')
  expect(stepWords(krea, [on], 'redo', kindOf)).toBe('Redid: LoRA 1 off → on')
  expect(undid({ path: 'lora[0].$off', before: null, after: true })).toBe('Undid: LoRA 1 off → on')
})

test('many are named in part', () => {
  const step = ['steps', 'strength', 'seed', 'width'].map((path) => ({
    path,
    before: null,
    after: 1,
  }))
  expect(undid(...step)).toMatch(/and 2 more$/)
})

test('a value of the form belongs to the nearest parameter', () => {
  expect(paramPath(krea.params, 'pulid.$on')).toBe('pulid')
  expect(paramPath(krea.params, 'lora[0].$off')).toBe('lora[0]')
})
