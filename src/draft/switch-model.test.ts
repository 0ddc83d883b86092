import { describe, expect, it } from 'vitest'
import type { RowOff } from '../models/rows-off.ts'
import { noteRowsOff, readRowsOff } from './rows-off.ts'
import { freshDraft, readDraft, writeDraft } from './stored-draft.ts'
import { switchDraft } from './switch-model.ts'

const KREA = 'krea-flux-1-krea-dev'
const KONTEXT = 'flux-1-kontext-dev'
const A = `asset:${'a'.repeat(64)}`

const krea = {
  ...freshDraft(),
  slug: KREA,
  request: {
    positivePrompt: 'a boat',
    width: 1280,
    height: 720,
    strength: 0.4,
    inputs: { seedImage: A },
    seed: '9223372036854775807',
  },
}

describe('switching the model', () => {
  it('says what it set aside, and brings it back with the model', () => {
    const there = switchDraft(krea, KONTEXT)
    expect(there.slug).toBe(KONTEXT)
    expect(there.request).toMatchObject({ positivePrompt: 'a boat', seed: '9223372036854775807' })
    expect(there.setAside.map((item) => item.path)).toContain('strength')
    const changed = { ...there, request: { ...there.request, positivePrompt: 'two boats' } }
    const back = switchDraft(changed, KREA)
    expect(back.request).toMatchObject({
      positivePrompt: 'two boats',
      strength: 0.4,
      inputs: { seedImage: A },
    })
  })

  it('brings a size back that the other model does not make, unless one was chosen there', () => {
    const there = switchDraft(krea, KONTEXT)
    expect(there.request).toMatchObject({ width: 1024, height: 1024 })
    expect(switchDraft(there, KREA).request).toMatchObject({ width: 1280, height: 720 })
    const chosen = { ...there, request: { ...there.request, width: 1248, height: 832 } }
    expect(switchDraft(chosen, KREA).request).toMatchObject({ width: 1248, height: 832 })
  })

  it('keeps the rows that are switched off, also those that the other model has no list for', () => {
    const rowsOff: RowOff[] = [
      { path: 'lora[0]', row: { model: 'civitai:1@2' } },
      { path: 'controlNet[0]', row: { weight: 0.5 } },
    ]
    const draft = { ...krea, context: noteRowsOff(undefined, rowsOff, KREA) }
    const there = switchDraft(draft, KONTEXT)
    expect(readRowsOff(switchDraft(there, KREA).context)).toEqual(rowsOff)
  })

  it('keeps the picture to edit for the way back', () => {
    const context = { version: 1 as const, pictureToEdit: A, notes: { canvas: 1 } }
    const there = switchDraft({ ...krea, context }, KONTEXT)
    expect(switchDraft(there, KREA).context).toEqual({ version: 1, pictureToEdit: A })
  })

  it('does nothing for an unknown model or the same one', () => {
    expect(switchDraft(krea, KREA)).toBe(krea)
    expect(switchDraft(krea, 'nothing')).toBe(krea)
  })
})

describe('the stored draft', () => {
  it('survives to the digit', () => {
    expect(readDraft(writeDraft(krea))).toEqual(krea)
  })

  it.each([
    null,
    '',
    'null',
    '{"slug":"gone"}',
    '[]',
    '{"slug":1}',
    writeDraft({ ...krea, slug: 'gone' }),
  ])('starts afresh from %s', (text) => expect(readDraft(text)).toEqual(freshDraft()))
})
