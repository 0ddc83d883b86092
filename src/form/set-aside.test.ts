import { expect, test } from 'vitest'
import { groupByReason } from './set-aside.ts'

test('what was set aside is said once a reason', () => {
  const none = 'FLUX.1 Kontext has no such parameter.'
  expect(
    groupByReason([
      { path: 'strength', label: 'Denoising strength', value: 0.5, reason: none },
      { path: 'inputs.maskImage', label: 'Mask', value: 'x', reason: none },
      { path: 'width', label: 'Width', value: 512, reason: 'Not one of the 17 sizes.' },
    ]),
  ).toEqual([
    { reason: none, labels: ['Denoising strength', 'Mask'] },
    { reason: 'Not one of the 17 sizes.', labels: ['Width'] },
  ])
})
