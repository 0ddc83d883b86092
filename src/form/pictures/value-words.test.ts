import { describe, expect, it } from 'vitest'
import { inlinePicture, valueWords } from './value-words.ts'

describe('words for a picture that is not ours', () => {
  it.each([
    ['https://example.com/a.png', 'Address', 'example.com/a.png'],
    ['59a2edc2-45e6-429f-be5f-7ded59b92046', 'UUID', '59a2edc2-45e6-429f-be5f-7ded59b92046'],
    [`data:image/png;base64,${'A'.repeat(8192)}`, 'Data URI', '6 kB'],
    ['garbage', 'Not a picture', 'garbage'],
  ])('%s', (value, kind, detail) => {
    expect(valueWords(value)).toMatchObject({ kind, detail })
  })

  it('reads the bytes of an inline picture, and of nothing else', async () => {
    const blob = await inlinePicture('data:image/png;base64,iVBORw0KGgo=')
    expect(
      [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))].slice(1, 4),
    ).toEqual([80, 78, 71])
    expect(await inlinePicture('https://example.com/a.png')).toBeNull()
  })
})
