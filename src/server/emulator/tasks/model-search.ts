import { checkParams } from '../../../models/check.ts'
import type { Option, Param } from '../../../models/param.ts'
import { pictureName } from '../catalogue/catalogue.ts'
import type { Catalogued } from '../catalogue/catalogued.ts'
import { SORTS, searchModels, type Wish } from '../catalogue/search.ts'
import type { TaskHandler } from '../engine.ts'
import { toRefusal } from '../inference/refusal.ts'
import { Failure } from '../wire/failure.ts'
import type { Item } from '../wire/outcome.ts'
import { type RawTask, readTaskUUID } from '../wire/raw-task.ts'

const DOCUMENTATION = { documentation: 'https://runware.ai/docs/platform/model-search' }
const MOST = 100
const USUAL = 20

const options = (...values: string[]): Option[] => values.map((value) => ({ value }))

const choice = (name: string, values: string[]): Param => ({
  name,
  kind: 'choice',
  label: name,
  help: '',
  options: options(...values),
})
const text = (name: string): Param => ({ name, kind: 'text', label: name, help: '', max: 300 })

/** What a search may hold, today's fields and the older ones (contract §5). */
const params: Param[] = [
  text('search'),
  choice('source', ['featured', 'community']),
  choice('category', [
    'checkpoint',
    'lora',
    'lycoris',
    'vae',
    'embeddings',
    'controlnet',
    'ipadapter',
    'upscaler',
  ]),
  text('architecture'),
  choice('type', ['base', 'inpainting', 'refiner']),
  text('conditioning'),
  choice('visibility', ['public', 'private', 'favorite', 'owned', 'all']),
  choice('sort', SORTS),
  { name: 'limit', kind: 'integer', label: 'limit', help: '', min: 1, max: MOST, default: USUAL },
  { name: 'offset', kind: 'integer', label: 'offset', help: '', min: 0, default: 0 },
]

function readWords(fields: RawTask, name: string): string[] {
  const value = fields[name]
  if (value === undefined) return []
  if (Array.isArray(value) && value.every((word) => typeof word === 'string')) return value
  throw new Failure(400, {
    code: `invalid${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    message: `Invalid value for '${name}' parameter. It must be a list of texts.`,
    parameter: name,
    type: 'array',
  })
}

interface Asked extends Wish {
  limit?: number
  offset?: number
  type?: string
}

/** Throws Failure for the first field that cannot stand. */
function read(task: RawTask): Asked {
  const given = Object.entries(task).filter(([, value]) => value !== null && value !== '')
  const { taskType: _, taskUUID: _uuid, tags, capabilities, ...fields } = Object.fromEntries(given)
  const lists = { tags: readWords({ tags }, 'tags') }
  readWords({ capabilities }, 'capabilities')
  const [wrong] = checkParams(params, fields)
  if (wrong) throw toRefusal(DOCUMENTATION, params, fields, wrong)
  return { ...fields, ...lists }
}

const SECONDS_A_DAY = 86_400
const START = Date.UTC(2025, 0, 1) / 1000

function toItem(model: Catalogued, origin: string): Item {
  return {
    air: model.air,
    name: model.name,
    category: model.category,
    architecture: model.architecture,
    capabilities: model.category === 'checkpoint' ? ['text-to-image'] : [],
    source: model.featured ? 'featured' : 'community',
    heroImage: `${origin}/model/${pictureName(model.air)}.webp`,
    private: model.private === true,
    isFavorite: model.favourite === true,
    provider: model.provider,
    shortDescription: model.description,
    positiveTriggerWords: (model.triggers ?? []).join(', '),
    negativeTriggerWords: (model.avoid ?? []).join(', '),
    // What older clients read.
    version: model.air.slice(model.air.indexOf('@') + 1),
    tags: model.tags,
    comment: model.description,
    ...(model.category === 'checkpoint'
      ? { type: 'base', defaultWidth: 1024, defaultHeight: 1024, defaultSteps: 28 }
      : {}),
    ...(model.category === 'lora' ? { defaultWeight: 1 } : {}),
    ...(model.conditioning === undefined ? {} : { conditioning: model.conditioning }),
    downloadCount: model.downloads,
    addedUnixTimestamp: START + model.added * SECONDS_A_DAY,
    updatedDateUnixTimestamp: START + model.updated * SECONDS_A_DAY,
  }
}

/** `modelSearch`: one item that holds the page and the number of all (contract §5). */
export const modelSearch: TaskHandler = async (task, engine) => {
  const taskUUID = readTaskUUID(task)
  const { limit = USUAL, offset = 0, type, ...wish } = read(task)
  // Every checkpoint of the catalogue is a base model.
  const found = type === undefined || type === 'base' ? searchModels(wish) : []
  const origin = engine.origin()
  return {
    items: [
      {
        taskType: 'modelSearch',
        taskUUID,
        results: found.slice(offset, offset + limit).map((model) => toItem(model, origin)),
        totalResults: found.length,
      },
    ],
  }
}
