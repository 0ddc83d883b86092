import { expect, test } from 'vitest'
import { filterModels } from './shelves.ts'

const model = (name: string, category: string, triggerWords: string[] = []) => ({
  air: `a:${name.length}@1`,
  name,
  category,
  architecture: null,
  description: null,
  triggerWords,
  negativeTriggerWords: [],
  picture: null,
  private: false,
})
const models = [model('Ink wash', 'lora', ['sumi ink']), model('Relight', 'checkpoint')]
const found = (text: string, category: string | null) =>
  filterModels(models, text, category).map(({ name }) => name)

test('every word counts, of name, AIR or trigger words', () => {
  expect(found('', null)).toEqual(['Ink wash', 'Relight'])
  expect(found('SUMI wash', null)).toEqual(['Ink wash'])
  expect(found('a:7@1', null)).toEqual(['Relight'])
  expect(found('', 'checkpoint')).toEqual(['Relight'])
})
