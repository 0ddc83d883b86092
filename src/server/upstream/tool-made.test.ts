import { describe, expect, test } from 'vitest'
import { toMade } from './tool-made.ts'

const made = (...items: object[]) =>
  toMade(
    't',
    items.map((item) => ({ taskUUID: 't', ...item })),
  )

describe('what a tool made', () => {
  test.each([
    ['guideImageURL', { url: 'https://im.runware.ai/x.png' }],
    ['maskImageURL', { url: 'https://im.runware.ai/x.png' }],
    ['imageURL', { url: 'https://im.runware.ai/x.png' }],
  ])('%s is its picture, and the source’s own is not', (field, source) => {
    const found = made({ [field]: 'https://im.runware.ai/x.png', inputImageURL: 'https://no' })
    expect(found?.source).toEqual(source)
  })

  test('inline pictures are bytes', () => {
    const bytes = Buffer.from('abc')
    const base64 = bytes.toString('base64')
    expect(made({ guideImageBase64Data: base64 })?.source).toEqual({ bytes })
    expect(made({ maskImageDataURI: `data:image/png;base64,${base64}` })?.source).toEqual({ bytes })
  })

  test('texts in their order, once each; a structured one as it is written', () => {
    expect(made({ text: ' one ' }, { text: 'two' }, { text: 'one' })?.texts).toEqual(['one', 'two'])
    expect(made({ structuredData: { age: 30 } })?.texts).toEqual(['{"age":30}'])
  })

  test('finding nothing is a finding', () => {
    expect(made({ detections: [] })).toMatchObject({ detections: [], source: null })
  })

  test('an end without anything is an end', () => {
    const found = made({ status: 'success', cost: 0.001 })
    expect(found).toMatchObject({ source: null, texts: [], detections: null, cost: 1_000_000 })
  })

  test.each([
    ['an acknowledgement', made({ taskType: 'upscale' })],
    ['work under way beside a result', made({ text: 'x' }, { status: 'processing' })],
    ['another task', toMade('t', [{ taskUUID: 'u', text: 'x' }])],
    ['nothing', toMade('t', [])],
  ])('%s is not made yet', (_, found) => expect(found).toBeNull())

  test('costs add up; nonsense is none', () => {
    expect(made({ text: 'a', cost: 0.001 }, { text: 'b', cost: 0.002 })?.cost).toBe(3_000_000)
    expect(made({ text: 'a', cost: -1 })?.cost).toBeNull()
  })
})
