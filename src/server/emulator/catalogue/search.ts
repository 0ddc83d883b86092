import { catalogue } from './catalogue.ts'
import type { Catalogued } from './catalogued.ts'

/** What a search asks for; absent fields do not narrow. */
export interface Wish {
  search?: string
  source?: string
  category?: string
  architecture?: string
  tags?: string[]
  conditioning?: string
  visibility?: string
  sort?: string
}

/** Other spellings of an architecture (contract §5): clients of either generation name it. */
const ARCHITECTURES: Record<string, string> = {
  flux1d: 'flux-1-dev',
  flux1s: 'flux-1-schnell',
  fluxkontextdev: 'flux-1-kontext-dev',
  flux1kontextdev: 'flux-1-kontext-dev',
  sdxl: 'stable-diffusion-xl',
  sd1x: 'stable-diffusion-1-5',
  sd15: 'stable-diffusion-1-5',
}

const architectureOf = (word: string): string => {
  const lower = word.toLowerCase()
  return ARCHITECTURES[lower.replaceAll(/[^a-z0-9]/g, '')] ?? lower
}

const textOf = (model: Catalogued): string =>
  [model.name, model.air, model.description, model.provider, ...model.tags]
    .concat(model.triggers ?? [])
    .join(' ')
    .toLowerCase()

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean)

const VISIBLE: Record<string, (model: Catalogued) => boolean> = {
  public: (model) => model.private !== true,
  private: (model) => model.private === true,
  owned: (model) => model.private === true,
  favorite: (model) => model.favourite === true,
  all: () => true,
}

const ORDER: Record<string, (model: Catalogued) => string | number> = {
  popularity: (model) => -model.downloads,
  downloadCount: (model) => model.downloads,
  name: (model) => model.name.toLowerCase(),
  addedUnixTimestamp: (model) => model.added,
  updatedDateUnixTimestamp: (model) => model.updated,
}

/** The orders a search knows, each also with a minus in front for the other way round. */
export const SORTS = Object.keys(ORDER).flatMap((name) => [name, `-${name}`])

function compare(one: string | number, other: string | number): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Every model that fits, in the order asked for; the most downloaded first where none is. */
export function searchModels(wish: Wish): Catalogued[] {
  const words = wordsOf(wish.search ?? '')
  const architecture = wish.architecture && architectureOf(wish.architecture)
  const sort = wish.sort ?? 'popularity'
  const key = ORDER[sort.replace('-', '')] ?? ORDER.popularity
  const way = sort.startsWith('-') ? -1 : 1
  const isVisible = VISIBLE[wish.visibility ?? 'all']
  return catalogue
    .filter(
      (model) =>
        (isVisible?.(model) ?? true) &&
        (!wish.category || model.category === wish.category) &&
        (!architecture || model.architecture === architecture) &&
        (!wish.source || (wish.source === 'featured') === (model.featured === true)) &&
        (!wish.conditioning || model.conditioning === wish.conditioning.toLowerCase()) &&
        (wish.tags ?? []).every((tag) => model.tags.includes(tag.toLowerCase())) &&
        words.every((word) => textOf(model).includes(word)),
    )
    .toSorted((one, other) => {
      const order = key ? compare(key(one), key(other)) * way : 0
      return order || compare(one.air, other.air)
    })
}
