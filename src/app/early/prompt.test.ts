import { expect, test } from 'vitest'
import { catalogue } from '../../models/index.ts'
import { PROMPT } from './prompt.ts'

test('the early prompt has the name that the prompt of every model has', () => {
  for (const model of catalogue)
    expect(model.params.find(({ role }) => role === 'prompt')?.name).toBe(PROMPT)
})
