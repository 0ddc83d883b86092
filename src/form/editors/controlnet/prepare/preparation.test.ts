import { expect, test } from 'vitest'
import { controlNetParam } from '../../../../models/blocks/controlnet.ts'
import { schemaOf } from '../../../../models/check.ts'
import { preprocess, preprocessKinds } from '../../../../models/tools/preprocess.ts'
import { kindFor, ownParams, suits, toolRequest } from './preparation.ts'

const image = `asset:${'0'.repeat(64)}`

test('the kind that suits the ControlNet is taken first', () => {
  expect(kindFor('runware:25@1')).toBe('canny')
  expect(kindFor('runware:27@1')).toBe('depth')
  expect(kindFor('someone:1@2')).toBe('canny')
  expect(suits('depth', 'runware:27@1')).toBe(true)
  expect(suits('openpose', 'runware:27@1')).toBe(false)
  expect(suits('depth', 'someone:1@2')).toBeNull()
})

test('kinds name ControlNets that are offered and settings that are declared', () => {
  const names = preprocess.params.map(({ name }) => name)
  const [model] = controlNetParam.kind === 'list' ? controlNetParam.params : []
  const offered = model?.kind === 'air' ? (model.suggestions ?? []).map(({ value }) => value) : []
  for (const kind of preprocessKinds) {
    if (kind.for) expect(offered).toContain(kind.for)
    for (const name of kind.asks ?? []) expect(names).toContain(name)
  }
})

test('only the settings of the chosen kind are asked for', () => {
  const own = { lowThresholdCanny: 40, highThresholdCanny: null, includeHandsAndFaceOpenPose: true }
  expect(toolRequest({ image, kind: 'canny', own })).toEqual({
    image,
    type: 'canny',
    lowThresholdCanny: 40,
  })
  expect(toolRequest({ image, kind: 'depth', own })).toEqual({ image, type: 'depth' })
  expect(ownParams('openpose').map(({ name }) => name)).toEqual(['includeHandsAndFaceOpenPose'])
  expect(toolRequest({ image: null, kind: 'canny', own })).toBeNull()
})

test('what is asked passes the tool’s own schema', () => {
  for (const { value } of preprocessKinds) {
    const request = toolRequest({ image, kind: value, own: { lowThresholdCanny: 0 } })
    expect(schemaOf(preprocess.params).safeParse(request).success, value).toBe(true)
  }
})
