import { expect, test } from 'vitest'
import { airFrom, isAlmostAir } from './air-text.ts'

test.each([
  [' civitai:1@2 ', 'civitai:1@2'],
  ['urn:air:flux1:lora:civitai:652699@993999', 'civitai:652699@993999'],
  ['https://civitai.com/models/652699/amateur?modelVersionId=993999', 'civitai:652699@993999'],
  ['ink wash', null],
  ['civitai:1', null],
  ['https://civitai.com/models/652699', null],
])('%s means %s', (text, air) => expect(airFrom(text)).toBe(air))

test('a half-typed AIR is told apart from words', () => {
  expect(['civitai:', 'civitai:1', 'civitai:1@', '1@2'].every(isAlmostAir)).toBe(true)
  expect(['', 'ink', 'ink wash', 'style: soft light', 'civitai:1@2'].some(isAlmostAir)).toBe(false)
})
