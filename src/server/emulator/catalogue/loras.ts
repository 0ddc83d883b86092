import type { Catalogued } from './catalogued.ts'
import { workshopLoras } from './workshop-loras.ts'

type Lora = Omit<Catalogued, 'category' | 'architecture' | 'provider'> &
  Partial<Pick<Catalogued, 'architecture' | 'provider'>>

const lora = (given: Lora): Catalogued => ({
  architecture: 'flux-1-dev',
  provider: 'Demo workshop',
  ...given,
  category: 'lora',
})

const words = (list: string): string[] => list.split(', ')

export const loras: Catalogued[] = [
  ...workshopLoras.map(([id, name, description, tags, triggers, downloads, added, updated]) =>
    lora({
      air: `demo:${id}`,
      name,
      description,
      tags: words(tags),
      triggers: words(triggers),
      downloads,
      added,
      updated,
    }),
  ),
  lora({
    air: 'demo:house-style@4',
    name: 'House style',
    description: 'The look of one studio, trained on its own pictures.',
    tags: ['style', 'private'],
    triggers: ['house style four'],
    private: true,
    favourite: true,
    provider: 'You',
    downloads: 12,
    added: 300,
    updated: 311,
  }),
  // The identifiers that the service's documentation uses as examples; what they look like is ours.
  lora({
    air: 'civitai:652699@993999',
    name: 'Documentation example 652699',
    description: 'A LoRA whose identifier stands in the documentation; here it tints softly.',
    tags: ['example'],
    provider: 'Documentation',
    downloads: 41_000,
    added: 2,
    updated: 2,
  }),
  lora({
    air: 'civitai:132942@146296',
    name: 'Documentation example 132942',
    description: 'Another identifier of the documentation, for an older architecture.',
    tags: ['example'],
    architecture: 'stable-diffusion-1-5',
    provider: 'Documentation',
    downloads: 22_000,
    added: 1,
    updated: 1,
  }),
  lora({
    air: 'runware:13090@1',
    name: 'Documentation example 13090',
    description: 'A LoRA whose identifier stands in the documentation.',
    tags: ['example'],
    provider: 'Documentation',
    downloads: 19_500,
    added: 3,
    updated: 3,
  }),
  lora({
    air: 'runware:6638@1',
    name: 'Documentation example 6638',
    description: 'A LoRA whose identifier stands in the documentation.',
    tags: ['example'],
    provider: 'Documentation',
    downloads: 18_200,
    added: 4,
    updated: 4,
  }),
  lora({
    air: 'runware:120@2',
    name: 'LayerDiffuse',
    description: 'Makes pictures with a transparent background, together with its own decoder.',
    tags: ['transparency'],
    featured: true,
    provider: 'Runware',
    downloads: 26_400,
    added: 6,
    updated: 6,
  }),
  lora({
    air: 'demo:kontext-relight@1',
    name: 'Relight',
    description: 'Moves the sun in a given picture and keeps everything else.',
    tags: ['editing', 'light'],
    triggers: ['relight the scene'],
    architecture: 'flux-1-kontext-dev',
    downloads: 13_700,
    added: 215,
    updated: 280,
  }),
  lora({
    air: 'demo:kontext-pencil@1',
    name: 'To pencil',
    description: 'Redraws a given picture in pencil.',
    tags: ['editing', 'drawing'],
    triggers: ['as a pencil drawing'],
    architecture: 'flux-1-kontext-dev',
    downloads: 8_450,
    added: 222,
    updated: 222,
  }),
  lora({
    air: 'demo:xl-marble@1',
    name: 'Marble figures',
    description: 'Statues of white marble in a museum.',
    tags: ['style', 'stone'],
    triggers: ['marble figure'],
    architecture: 'stable-diffusion-xl',
    downloads: 17_020,
    added: 40,
    updated: 64,
  }),
]
