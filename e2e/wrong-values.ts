import { expectationSentence } from '../src/models/expectation.ts'
import type { Json, Param } from '../src/models/param.ts'

/** Something typed into a control, and what has to be said beside it. */
export interface Typed {
  text: string
  said: string | RegExp
}

const beyond = (value: number, by: number): number => Number((value + by).toFixed(6))

/**
 * What can be typed into a parameter's control and must be refused; none where its control holds
 * valid values alone (a switch, a list of options, a fixed model, free text).
 */
export function wrongTyped(param: Param): Typed[] {
  const said = expectationSentence(param)
  switch (param.kind) {
    case 'integer':
    case 'float':
      return [
        { text: 'a few', said: /takes a number|must be/ },
        ...(param.max === undefined ? [] : [{ text: String(beyond(param.max, 1)), said }]),
        ...(param.min === undefined ? [] : [{ text: String(beyond(param.min, -1)), said }]),
        ...(param.kind === 'integer' ? [{ text: String((param.min ?? 1) + 0.5), said }] : []),
      ]
    case 'text':
      return [
        ...((param.min ?? 0) > 1 ? [{ text: 'x', said }] : []),
        ...(param.max === undefined ? [] : [{ text: 'x'.repeat(param.max + 1), said }]),
      ]
    case 'seed':
      return [
        { text: '12 monkeys', said: 'A seed is made of digits alone' },
        { text: '9223372036854775808', said: 'The largest seed is 9223372036854775807.' },
      ]
    case 'air':
      return param.fixed ? [] : [{ text: 'no model', said }]
    case 'address':
      return [{ text: 'example.com', said }]
    case 'image':
    case 'images':
      return [{ text: 'my picture', said: 'This is no picture' }]
    default:
      return []
  }
}

/** Values of a wrong type, and of the right type out of range. */
export function wrongSent(param: Param): Json[] {
  switch (param.kind) {
    case 'integer':
    case 'float':
      return [
        '7',
        true,
        [1],
        ...(param.max === undefined ? [] : [beyond(param.max, 1)]),
        ...(param.min === undefined ? [] : [beyond(param.min, -1)]),
        ...(param.step === undefined ? [] : [beyond(param.min ?? 0, param.step / 2)]),
        ...(param.kind === 'integer' ? [(param.min ?? 1) + 0.5] : []),
      ]
    case 'text':
      return [
        12,
        ['words'],
        'zero \0',
        ...((param.min ?? 0) > 1 ? ['x'] : []),
        ...(param.max === undefined ? [] : ['x'.repeat(param.max + 1)]),
      ]
    case 'choice':
      return [1, 'nothing of the kind']
    case 'toggle':
      return ['true', 1]
    case 'seed':
      return ['-1', '1.5', '9223372036854775808', true]
    case 'image':
      return [1, 'my picture', 'ftp://example.com/a.png', 'data:image/svg+xml;base64,PHN2Zz4=']
    case 'images':
      return ['my picture', 7, ...(param.required ? [[]] : [])]
    case 'air':
      return [1, 'no model', ...(param.fixed ? ['runware:1@1'] : [])]
    case 'address':
      return [1, 'example.com', 'javascript:alert(1)', 'https://user:word@example.com/']
    case 'object':
      return ['on', 3, [], ...(param.orTrue ? [false] : [true])]
    case 'list':
      return ['one', {}, 3]
  }
}
