import { expect, test } from 'vitest'
import { paramAt } from '../path.ts'
import { ipAdaptersParam } from './ip-adapter.ts'
import { weightCurves } from './weight-curves.ts'

test('every weight type has its curve, of shares in each layer', () => {
  const param = paramAt([ipAdaptersParam], 'ipAdapters.weightType')
  if (param?.kind !== 'choice') throw new Error('weightType is no choice')
  expect(Object.keys(weightCurves)).toEqual(param.options.map(({ value }) => value))
  for (const { layers } of Object.values(weightCurves)) {
    expect(layers).toHaveLength(11)
    expect(layers.every((share) => share >= 0 && share <= 1)).toBe(true)
  }
})
