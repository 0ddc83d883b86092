import { expect, it } from 'vitest'
import { flux1KreaDev } from '../models/flux-1-krea-dev.ts'
import { putChanges } from './put-changes.ts'
import { targetOf } from './target.ts'

const asset = (digit: string) => `asset:${digit.repeat(64)}`

it('puts a picture on the canvas without the mask and the extension of another', () => {
  const request = {
    inputs: { seedImage: asset('a'), maskImage: asset('b') },
    outpaint: { top: 64 },
  }
  const target = targetOf(flux1KreaDev, request)
  expect(target && putChanges(flux1KreaDev, target, asset('c'))).toEqual([
    { path: 'inputs.seedImage', value: asset('c') },
    { path: 'inputs.maskImage', value: null },
    { path: 'outpaint', value: null },
  ])
})
