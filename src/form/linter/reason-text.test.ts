import { describe, expect, it } from 'vitest'
import type { Issue } from '../../models/issue.ts'
import type { Param } from '../../models/param.ts'
import { reasonText } from './reason-text.ts'

const params: Param[] = [
  { name: 'steps', kind: 'integer', label: 'Steps', help: '' },
  {
    name: 'lora',
    kind: 'list',
    label: 'LoRA',
    item: 'LoRA',
    help: '',
    params: [{ name: 'model', kind: 'air', label: 'LoRA model', help: '' }],
  },
]
const issue = (path: string, message: string): Issue => ({
  path,
  message,
  rule: 'test',
  severity: 'error',
})

describe('a reason away from its field', () => {
  it('names the field unless the message does', () => {
    expect(reasonText(params, issue('steps', 'At most 50.'))).toBe('Steps: At most 50.')
    expect(reasonText(params, issue('steps', 'Steps is required.'))).toBe('Steps is required.')
  })

  it('names the row, so that two rows with one fault are told apart', () => {
    const message = 'LoRA model is required.'
    expect(reasonText(params, issue('lora[1].model', message))).toBe(`LoRA 2: ${message}`)
    expect(reasonText(params, issue('lora[0].model', 'Unknown.'))).toBe(
      'LoRA 1, LoRA model: Unknown.',
    )
  })

  it('is the bare message where no parameter is meant', () => {
    expect(reasonText(params, issue('', 'Too many.'))).toBe('Too many.')
  })
})
