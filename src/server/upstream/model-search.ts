import { isAir } from '../../models/air.ts'
import type { Json } from '../../models/param.ts'
import type { Item } from './answer.ts'

/** A model as the engine's search names it; `heroImage` is a foreign address. */
export interface EngineModel {
  air: string
  name: string
  category: string
  architecture: string | null
  description: string | null
  triggerWords: string[]
  negativeTriggerWords: string[]
  heroImage: string | null
  provider: string | null
  private: boolean
}

export interface EngineModels {
  models: EngineModel[]
  /** Of the whole answer. */
  total: number
}

/** Names and descriptions are other people's text: theirs to write, ours to bound. */
const NAME_MAX = 200
const DESCRIPTION_MAX = 1000
const WORD_MAX = 200
const WORDS_MAX = 40
const ADDRESS_MAX = 2048

const clean = (value: Json | undefined, max: number): string | null => {
  if (typeof value !== 'string') return null
  const text = value.replaceAll('\0', '').trim().slice(0, max)
  return text === '' ? null : text
}

/** A list today, one text with commas in former answers. */
function words(value: Json | undefined): string[] {
  const list = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : []
  const found = list.flatMap((word) => clean(word, WORD_MAX) ?? [])
  return [...new Set(found)].slice(0, WORDS_MAX)
}

/** `{ name }` and a plain name are both seen. */
const slug = (value: Json | undefined): string | null =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? clean(value.name, NAME_MAX)
    : clean(value, NAME_MAX)

function toModel(raw: Json): EngineModel | undefined {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return undefined
  const { air } = raw
  // Without an AIR it cannot be asked for.
  if (typeof air !== 'string' || !isAir(air)) return undefined
  return {
    air,
    name: clean(raw.name, NAME_MAX) ?? air,
    category: clean(raw.category, NAME_MAX) ?? '',
    architecture: slug(raw.architecture),
    description: clean(raw.shortDescription ?? raw.comment, DESCRIPTION_MAX),
    triggerWords: words(raw.positiveTriggerWords),
    negativeTriggerWords: words(raw.negativeTriggerWords),
    heroImage: clean(raw.heroImage, ADDRESS_MAX),
    provider: slug(raw.provider),
    private: raw.private === true,
  }
}

/** Reads the one item of a search's answer (contract §5); null where it is none. */
export function toEngineModels(items: Item[]): EngineModels | null {
  const item = items.find(({ results }) => Array.isArray(results))
  if (!item || !Array.isArray(item.results)) return null
  const models = item.results.flatMap((raw) => toModel(raw) ?? [])
  const { totalResults } = item
  return { models, total: typeof totalResults === 'number' ? totalResults : models.length }
}
