import { expect, test } from 'vitest'
import { flux1KreaDev } from '../../models/flux-1-krea-dev.ts'
import type { Operation } from '../document/operation.ts'
import { type ExtendLimits, limitsOf } from './limits.ts'
import { movedOperations } from './moved-operations.ts'
import { fitOf } from './source-fit.ts'

const limits = limitsOf(flux1KreaDev) as ExtendLimits
const stroke: Operation = {
  kind: 'stroke',
  mode: 'add',
  size: 40,
  hardness: 1,
  opacity: 1,
  points: [100, 50, 1, 200, 60, 0.5],
}
const value = `asset:${'0'.repeat(64)}`

test('a crop moves everything and changes no length', () => {
  const source = { width: 1000, height: 700 }
  const fit = fitOf(source, 'crop', limits)
  const moved = movedOperations(
    [
      stroke,
      { kind: 'ellipse', mode: 'subtract', x: 10, y: 10, width: 30, height: 40 },
      { kind: 'polygon', mode: 'add', points: [0, 0, 10, 0, 10, 10] },
      { kind: 'bitmap', mode: 'add', value },
      { kind: 'grow', by: 8 },
      { kind: 'invert' },
    ],
    fit,
    source,
  )
  expect(moved).toEqual([
    { ...stroke, points: [96, 44, 1, 196, 54, 0.5] },
    { kind: 'ellipse', mode: 'subtract', x: 6, y: 4, width: 30, height: 40 },
    { kind: 'polygon', mode: 'add', points: [-4, -6, 6, -6, 6, 4] },
    { kind: 'bitmap', mode: 'add', value, box: { x: -4, y: -6, ...source } },
    { kind: 'grow', by: 8 },
    { kind: 'invert' },
  ])
})

test('a picture made smaller takes its lengths along', () => {
  const source = { width: 4096, height: 4096 }
  const [moved] = movedOperations([stroke], fitOf(source, 'scale', limits), source)
  expect(moved).toMatchObject({ size: 20, points: [50, 25, 1, 100, 30, 0.5] })
})
