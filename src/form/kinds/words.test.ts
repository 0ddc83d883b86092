import { expect, test } from 'vitest'
import { flux1KreaDev as krea } from '../../models/flux-1-krea-dev.ts'
import type { Param } from '../../models/param.ts'
import { paramAt } from '../../models/path.ts'
import { isShort, isTiny } from './choice/choice.ts'
import { inSentence } from './kind.ts'
import { formatNumber, isBounded, type NumberParam, stepOf } from './number/number.ts'
import { countText, shortText } from './text/text.ts'
import { unsetMeaning, unsetText } from './unset.ts'

const param = (path: string): Param => {
  const found = paramAt(krea.params, path)
  if (!found) throw new Error(`no ${path}`)
  return found
}
const number = (path: string): NumberParam => {
  const found = param(path)
  if (found.kind !== 'integer' && found.kind !== 'float') throw new Error(`${path} is no number`)
  return found
}
const say = (path: string) => unsetText(unsetMeaning(krea, path, param(path)), String)

test('labels inside a sentence lose their capital, names keep theirs', () => {
  expect(['Seed image', 'LoRA', 'TeaCache', 'DB cache', 'Mask'].map(inSentence)).toEqual([
    'seed image',
    'LoRA',
    'TeaCache',
    'DB cache',
    'mask',
  ])
})

test('unset says who decides', () => {
  expect(say('steps')).toBe('model decides')
  expect(say('outputFormat')).toBe('default JPG')
  expect(say('deliveryMethod')).toBe('we ask for async')
  expect(say('hiresFix.model')).toBe('choose')
})

test('numbers keep the digits of their step', () => {
  expect(formatNumber(0.8, number('strength'))).toBe('0.80')
  expect(formatNumber(30, number('steps'))).toBe('30')
  expect(formatNumber(0.125, number('strength'))).toBe('0.125')
})

test('a slider needs both ends and has a step', () => {
  expect(isBounded(number('steps'))).toBe(true)
  expect(isBounded(number('trueCFGScale'))).toBe(false)
  expect(stepOf(number('strength'))).toBe(0.01)
  expect(stepOf(number('steps'))).toBe(1)
})

test('short choices stand side by side, 75 schedulers do not', () => {
  const choice = (path: string) => {
    const found = param(path)
    if (found.kind !== 'choice') throw new Error(`${path} is no choice`)
    return found
  }
  expect(isTiny(choice('outputFormat'))).toBe(true)
  expect(isTiny(choice('acePlusPlus.type'))).toBe(false)
  expect(isShort(choice('acePlusPlus.type'))).toBe(true)
  expect(isShort(choice('scheduler'))).toBe(false)
})

test('texts are counted in UTF-16 units and cut at a word', () => {
  expect(countText('day 🌙', 3000)).toBe('6 / 3000')
  expect(countText(null, undefined)).toBe('0')
  expect(shortText('A lighthouse on a cliff at dusk, long exposure')).toBe(
    'A lighthouse on a cliff at…',
  )
})
