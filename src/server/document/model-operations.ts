import {
  MODEL_PAGE,
  MODEL_PAGE_MAX,
  MODEL_SEARCH_MAX,
  MODEL_SORTS,
  MODEL_VISIBILITIES,
} from '../../contract/found-model.ts'
import { parts } from './asset-operations.ts'
import type { Operation } from './operation.ts'
import { choice, ENGINE_ERRORS, text } from './operation-words.ts'

/** Calls about the models, ours and the engine’s. */
export const modelOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/models',
    summary: 'List the models',
    description: 'Every parameter as data, the price, and the JSON schema that params must fit.',
    answer: { status: 200, schema: 'Catalogue', about: 'The catalogue.' },
    errors: [],
  },
  {
    method: 'get',
    path: '/api/model-search',
    summary: 'Search the engine’s models',
    description: 'Checkpoints, LoRAs, ControlNets and more, by name. Free of charge.',
    query: {
      search: text(`Words of the name, at most ${MODEL_SEARCH_MAX} characters.`),
      category: text('The engine’s word: checkpoint, lora, lycoris, vae, embeddings, controlnet.'),
      architecture: text('The engine’s slug, such as flux-1-dev or flux-1-kontext-dev.'),
      visibility: choice('Which models: everybody’s, or the account’s own.', MODEL_VISIBILITIES),
      sort: choice('By what they are ordered; a minus puts the last first.', MODEL_SORTS),
      limit: text(`How many, at most ${MODEL_PAGE_MAX}; ${MODEL_PAGE} without it.`),
      cursor: text('nextCursor of the page before.'),
    },
    answer: { status: 200, schema: 'FoundModelPage', about: 'A page.' },
    errors: [...ENGINE_ERRORS],
  },
  {
    method: 'get',
    path: '/api/model-pictures/{hash}',
    summary: 'Fetch a model’s picture',
    description: 'A small copy of a picture that a search named; no other address is fetched.',
    answer: { status: 200, media: ['image/webp'], about: 'A WEBP.' },
    also: parts(['image/webp']),
    errors: ['notFound', 'upstream'],
  },
]
