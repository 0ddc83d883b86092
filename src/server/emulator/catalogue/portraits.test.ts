import { expect, test } from 'vitest'
import { createFlatPainter } from '../work/flat-painter.fixture.ts'
import { catalogue } from './catalogue.ts'
import { createPortraits } from './portraits.ts'

const [model] = catalogue
if (!model) throw new Error('The catalogue is empty.')

test('a picture is painted once, however often it is loaded', async () => {
  const flat = createFlatPainter()
  let painted = 0
  const portraits = createPortraits({
    ...flat,
    paint: (job, out) => {
      painted++
      return flat.paint(job, out)
    },
  })
  const [one, other] = await Promise.all([portraits.load(model), portraits.load(model)])
  expect(one).toBe(other)
  expect(painted).toBe(1)
})

test('one that failed is tried again', async () => {
  const flat = createFlatPainter()
  let attempts = 0
  const portraits = createPortraits({
    ...flat,
    paint: (job, out) =>
      attempts++ === 0 ? Promise.reject(new Error('Out of paint.')) : flat.paint(job, out),
  })
  await expect(portraits.load(model)).rejects.toThrow('Out of paint.')
  expect((await portraits.load(model)).length).toBeGreaterThan(0)
})
