import { describe, expect, test } from 'vitest'
import type { Context, Generation } from '../../contract/generation.ts'
import type { Image } from '../../contract/image.ts'
import { flux1KontextDev } from '../../models/flux-1-kontext-dev.ts'
import { flux1KreaDev } from '../../models/flux-1-krea-dev.ts'
import { type CanvasDocument, newDocument } from '../document/document.ts'
import { withNote } from '../note.ts'
import { candidatesOf, isInShape, isLockable } from './candidate.ts'

const hash = (sign: string) => sign.repeat(64)
const value = (sign: string) => `asset:${hash(sign)}`
const OPENED = 100

const on = (sign: string, id = 'mine') =>
  newDocument({ value: value(sign), width: 64, height: 64 }, id)
const note = (document: CanvasDocument): { context?: Context } => {
  const context = withNote(undefined, { document, mask: value('f'), stamp: 's' })
  return context ? { context } : {}
}
const image = (id: string): Image =>
  // Candidates read only these fields.
  ({ id, state: 'stored', trashedAt: null, width: null, height: null }) as Image

interface About {
  id?: string
  document?: CanvasDocument
  params?: Generation['params']
  model?: string
  images?: Image[]
  createdAt?: number
}
const asked = ({ id = 'g', document, params, createdAt = 50, ...more }: About): Generation =>
  // Candidates read only these fields.
  ({
    id,
    model: flux1KreaDev.slug,
    params: params ?? { inputs: { seedImage: value('a'), maskImage: value('f') } },
    state: 'done',
    createdAt,
    images: [image(`${id} 0`)],
    ...(document && note(document)),
    ...more,
  }) as Generation
const found = (generations: Generation[], document = on('a')) =>
  candidatesOf(generations, document, OPENED).map((one) => one.image.id)

describe('results that belong over the source', () => {
  test('are those asked for from this document, oldest first', () => {
    const mine = on('a')
    expect(
      found([
        asked({ id: 'late', document: mine, createdAt: 90 }),
        asked({ id: 'other', document: on('a', 'another') }),
        asked({ id: 'early', document: mine, createdAt: 60 }),
      ]),
    ).toEqual(['early 0', 'late 0'])
  })

  test('are about the picture that is on it now', () => {
    const before = asked({ document: on('a') })
    expect(found([before], on('b'))).toEqual([])
    expect(found([before], on('a'))).toEqual(['g 0'])
  })

  test('without a mark on the canvas, are those asked for since it opened', () => {
    const plain = { params: { inputs: { seedImage: value('a') } } }
    const list = [asked({ id: 'old', ...plain }), asked({ id: 'new', ...plain, createdAt: OPENED })]
    expect(found(list)).toEqual(['new 0'])
  })

  test('are no other model’s, no other picture’s and none from the trash', () => {
    const params = { inputs: { referenceImages: [value('a')] } }
    const trashed = { ...image('x'), trashedAt: 5 }
    const list = [
      asked({ id: 'kontext', model: flux1KontextDev.slug, params, createdAt: 200 }),
      asked({ id: 'gone', model: 'gone', document: on('a') }),
      asked({ id: 'half', document: on('a'), images: [trashed, image('y')] }),
    ]
    expect(found(list)).toEqual(['y'])
  })
})

test('a mask or an extension can be locked, a whole picture cannot', () => {
  const one = (params: Generation['params']) => {
    const [candidate] = candidatesOf([asked({ params, createdAt: OPENED })], on('a'), OPENED)
    if (!candidate) throw new Error('It is no candidate.')
    return candidate
  }
  const inputs = { seedImage: value('a') }
  expect(isLockable(one({ inputs }))).toBe(false)
  expect(isLockable(one({ inputs: { ...inputs, maskImage: value('f') } }))).toBe(true)
  const extended = one({ inputs, outpaint: { left: 64 } })
  expect(extended.frame).toEqual({ top: 0, right: 0, bottom: 0, left: 64 })
  expect(isLockable(extended)).toBe(true)
})

test('another size of the same shape is in its place, another shape is not, and cannot be locked', () => {
  const params = {
    inputs: { seedImage: value('a'), maskImage: value('f') },
    outpaint: { left: 64 },
  }
  const of = (width: number | null, height: number | null) => {
    const images = [{ ...image('x'), width, height }]
    const [candidate] = candidatesOf(
      [asked({ params, images, createdAt: OPENED })],
      on('a'),
      OPENED,
    )
    if (!candidate) throw new Error('It is no candidate.')
    return candidate
  }
  expect(of(128, 64).place).toEqual({ width: 128, height: 64 })
  for (const [width, height] of [
    [128, 64],
    [256, 128],
    [1001, 500],
    [127, 64],
    [null, null],
  ] as const)
    expect(isInShape(of(width, height))).toBe(true)
  for (const [width, height] of [
    [64, 64],
    [1100, 500],
    [64, 128],
  ] as const) {
    expect(isInShape(of(width, height))).toBe(false)
    expect(isLockable(of(width, height))).toBe(false)
  }
})
