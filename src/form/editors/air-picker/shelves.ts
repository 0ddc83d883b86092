import type { FoundModel } from '../../../contract/found-model.ts'
import type { Segment } from '../../../ui/segmented.tsx'

/** Where the browser looks: at the service, or at what this browser keeps. */
export type Shelf = 'all' | 'recent' | 'favourites'

export const shelves: readonly Segment<Shelf>[] = [
  { value: 'all', label: 'All' },
  { value: 'recent', label: 'Recent' },
  { value: 'favourites', label: 'Favourites' },
]

/** The models whose name, AIR or trigger words hold every word; of one category where one is given. */
export function filterModels(
  models: readonly FoundModel[],
  text: string,
  category: string | null,
): FoundModel[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return models.filter((model) => {
    const said = [model.name, model.air, ...model.triggerWords].join(' ').toLowerCase()
    const fits = category === null || model.category.toLowerCase() === category
    return fits && words.every((word) => said.includes(word))
  })
}
