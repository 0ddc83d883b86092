import type { Generation } from '../contract/generation.ts'
import type { Image } from '../contract/image.ts'
import { flux1KreaDev } from '../models/flux-1-krea-dev.ts'
import type { Picture } from './picture.ts'

/** A stored result, with what a test changes. */
export const anImage = (change: Partial<Image> = {}): Image => ({
  id: 'image-0',
  generationId: 'generation-0',
  index: 0,
  state: 'stored',
  imageUUID: null,
  seed: '3918224017',
  cost: 0.0098,
  costEstimated: false,
  nsfw: null,
  url: '/api/assets/abc',
  hash: 'abc',
  thumbnails: [],
  width: 1024,
  height: 1024,
  mime: 'image/jpeg',
  bytes: 1,
  starred: false,
  trashedAt: null,
  storedAt: 5_000,
  version: 1,
  ...change,
})

export const aGeneration = (change: Partial<Generation> = {}): Generation => ({
  id: 'generation-0',
  model: flux1KreaDev.slug,
  air: 'runware:107@1',
  engine: { kind: 'demo', id: 'demo', host: '127.0.0.1' },
  params: { positivePrompt: 'A lighthouse', width: 1024, height: 1024 },
  task: {},
  added: [],
  taskUUID: '00000000-0000-4000-8000-000000000000',
  state: 'done',
  charged: 'yes',
  cost: 0.0098,
  costEstimated: false,
  estimate: 0.0098,
  estimateRough: false,
  createdAt: 1_000,
  submittedAt: 2_000,
  finishedAt: 5_000,
  images: [],
  version: 1,
  ...change,
})

export const aPicture = (
  image: Partial<Image> = {},
  generation: Partial<Generation> = {},
): Picture => ({ image: anImage(image), generation: aGeneration(generation) })
