import { expect, it } from 'vitest'
import { flux1KontextDev as kontext } from '../models/flux-1-kontext-dev.ts'
import { flux1KreaDev as krea } from '../models/flux-1-krea-dev.ts'
import { targetOf } from './target.ts'

const [a, b, c] = ['a', 'b', 'c'].map((sign) => `asset:${sign.repeat(64)}`)

it('finds the seed image and its mask', () => {
  const target = targetOf(krea, { inputs: { seedImage: a ?? '', maskImage: b ?? '' } })
  expect(target).toMatchObject({ picture: a, mask: b, maskPath: 'inputs.maskImage' })
  expect(target?.maskValue(null)).toBeNull()
})

it('finds the picture to edit and the first mask of local editing', () => {
  const request = {
    acePlusPlus: { type: 'local_editing', images: [a ?? ''], masks: [b ?? '', c ?? ''] },
  }
  const own = targetOf(krea, request)
  expect(own).toMatchObject({
    picture: a,
    mask: b,
    maskPath: 'acePlusPlus.masks',
    picturePath: null,
  })
  expect(own?.maskValue(a ?? null)).toEqual([a, c])
  expect(own?.maskValue(null)).toEqual([c])
  expect(targetOf(krea, request, { version: 1, pictureToEdit: c ?? '' })?.picture).toBe(c)
})

it('the other modes of ACE++ paint on the seed image, and some models take no mask', () => {
  const request = { acePlusPlus: { type: 'portrait', images: [a ?? ''] } }
  expect(targetOf(krea, request)?.maskPath).toBe('inputs.maskImage')
  expect(targetOf(kontext, {})).toBeNull()
})
