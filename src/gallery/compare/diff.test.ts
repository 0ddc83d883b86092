import { expect, it } from 'vitest'
import { flux1KontextDev } from '../../models/flux-1-kontext-dev.ts'
import { aPicture } from '../picture.fixture.ts'
import { differences } from './diff.ts'

const params = { positivePrompt: 'A lighthouse', width: 1024, height: 1024 }
const made = (change: object, seed = '1') =>
  aPicture({ seed }, { params: { ...params, ...change } })

it('finds nothing between a picture and itself', () => {
  expect(differences(made({ steps: 28 }), made({ steps: 28 }))).toEqual([])
})

it('names what differs, what was left unset and the default it then had', () => {
  const rows = differences(made({ strength: 0.5 }, '1'), made({ steps: 40 }, '2'))
  expect(rows.map(({ label, left, right }) => `${label}: ${left} | ${right}`)).toEqual([
    'Denoising strength: 0.5 | not set (0.8)',
    'Seed: 1 | 2',
    'Steps: not set | 40',
  ])
})

it('compares returned seeds, and rows of lists one by one', () => {
  const lora = (weight: number) => ({ lora: [{ model: 'civitai:1@1', weight }] })
  const rows = differences(made({ seed: '1', ...lora(1) }), made({ ...lora(0.5) }))
  expect(rows.map(({ path, label }) => [path, label])).toEqual([
    ['lora[0].weight', 'LoRA 1 · Weight'],
  ])
})

it('says first that another model ran', () => {
  const other = aPicture(
    { seed: '1' },
    { params, model: flux1KontextDev.slug, air: 'runware:106@1' },
  )
  const [first] = differences(made({ strength: 0.5 }), other)
  expect(first).toMatchObject({
    left: 'FLUX.1 Krea (runware:107@1)',
    right: 'FLUX.1 Kontext (runware:106@1)',
  })
  expect(differences(made({ strength: 0.5 }), other)[1]?.right).toBe(
    'not a parameter of this model',
  )
})
