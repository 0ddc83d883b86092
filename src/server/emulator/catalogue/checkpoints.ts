import type { Catalogued } from './catalogued.ts'

type Checkpoint = Omit<Catalogued, 'category' | 'provider'> & Partial<Pick<Catalogued, 'provider'>>

const checkpoint = (given: Checkpoint): Catalogued => ({
  provider: 'Demo workshop',
  ...given,
  category: 'checkpoint',
})

/** A fine-tune of Kontext: an invention of this engine, named by what it is good at. */
const kontext = (
  id: string,
  name: string,
  description: string,
  tags: string[],
  downloads: number,
  added: number,
): Catalogued =>
  checkpoint({
    air: `demo:${id}`,
    name,
    description,
    tags: ['editing', ...tags],
    architecture: 'flux-1-kontext-dev',
    downloads,
    added,
    updated: added + 20,
  })

const basic = (
  air: string,
  name: string,
  architecture: string,
  description: string,
  downloads: number,
): Catalogued =>
  checkpoint({
    air,
    name,
    architecture,
    description,
    tags: ['base'],
    featured: true,
    provider: 'Black Forest Labs',
    downloads,
    added: 0,
    updated: 0,
  })

export const checkpoints: Catalogued[] = [
  basic(
    'runware:107@1',
    'FLUX.1 Krea [dev]',
    'flux-1-dev',
    'Pictures from words with a photographic look.',
    91_000,
  ),
  basic(
    'runware:101@1',
    'FLUX.1 [dev]',
    'flux-1-dev',
    'Pictures from words, the open base of many LoRAs.',
    99_000,
  ),
  basic('runware:100@1', 'FLUX.1 [schnell]', 'flux-1-schnell', 'Pictures in four steps.', 84_000),
  basic(
    'runware:102@1',
    'FLUX.1 Fill [dev]',
    'flux-1-dev',
    'Fills and extends given pictures.',
    52_000,
  ),
  basic(
    'runware:106@1',
    'FLUX.1 Kontext [dev]',
    'flux-1-kontext-dev',
    'Edits a picture by instruction.',
    88_000,
  ),
  kontext(
    'kontext-atelier@1',
    'Kontext Atelier',
    'Edits a painting and keeps its brushwork.',
    ['painting'],
    15_300,
    150,
  ),
  kontext(
    'kontext-product@2',
    'Kontext Product',
    'Puts a product on a clean table in studio light.',
    ['product', 'studio'],
    14_100,
    158,
  ),
  kontext(
    'kontext-portrait@1',
    'Kontext Portrait',
    'Changes hair, clothes and light of a portrait and keeps the face.',
    ['portrait'],
    12_800,
    165,
  ),
  kontext(
    'kontext-interior@1',
    'Kontext Interior',
    'Furnishes and repaints a room.',
    ['interior', 'architecture'],
    11_050,
    174,
  ),
  kontext(
    'kontext-restore@1',
    'Kontext Restore',
    'Repairs scratches and fading of an old photograph.',
    ['photo', 'repair'],
    9_900,
    186,
  ),
  kontext(
    'kontext-comic@1',
    'Kontext Comic',
    'Redraws a picture as an inked panel.',
    ['comic', 'drawing'],
    8_700,
    197,
  ),
  checkpoint({
    air: 'demo:xl-landscape@1',
    name: 'Wide land',
    description: 'Mountains and lakes in morning light.',
    tags: ['landscape'],
    architecture: 'stable-diffusion-xl',
    downloads: 30_600,
    added: 20,
    updated: 52,
  }),
  checkpoint({
    air: 'demo:one-five-sketch@1',
    name: 'Sketchbook',
    description: 'Loose sketches in pencil and wash.',
    tags: ['drawing'],
    architecture: 'stable-diffusion-1-5',
    downloads: 16_900,
    added: 10,
    updated: 15,
  }),
]
