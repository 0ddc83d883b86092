import { expect, test } from 'vitest'
import { flux1KreaDev as krea } from '../../models/flux-1-krea-dev.ts'
import { findParams, setPatterns, toPattern } from './filter.ts'

test('rows share the pattern of their list', () => {
  expect(toPattern('controlNet[2].endStep')).toBe('controlNet[].endStep')
})

test('a parameter is found by name, by label and by help', () => {
  expect(findParams(krea, 'CFGScale').found).toContain('CFGScale')
  expect(findParams(krea, 'guidance cfg').found).toContain('CFGScale')
  expect(findParams(krea, 'transparent background').found).toContain('layerDiffuse')
})

test('a find shows what it is in, and nothing beside it', () => {
  const { shown } = findParams(krea, 'teaCacheDistance')
  expect([...shown].sort()).toEqual(['acceleratorOptions', 'acceleratorOptions.teaCacheDistance'])
  expect(findParams(krea, 'endStepPercentage').shown).toContain('controlNet')
})

test('a container found by itself shows all that is in it', () => {
  const { shown } = findParams(krea, 'outpaint')
  expect(shown).toContain('outpaint.left')
  expect(shown).not.toContain('steps')
})

test('nothing is found for words that nothing has', () => {
  expect(findParams(krea, 'zebra crossing').shown.size).toBe(0)
})

test('what is set counts with what it is in', () => {
  const patterns = setPatterns(krea, {
    steps: 20,
    lora: [{ model: 'civitai:1@2' }],
    hiresFix: true,
  })
  expect([...patterns].sort()).toEqual(['hiresFix', 'lora', 'lora[].model', 'steps'])
})

test('what a new draft has is no change', () => {
  expect(setPatterns(krea, krea.start).size).toBe(0)
  expect([...setPatterns(krea, { ...krea.start, width: 768 })]).toEqual(['width'])
})
