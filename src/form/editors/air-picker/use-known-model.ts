import { useModelSearch } from '../../../api/model-search.ts'
import type { FoundModel } from '../../../contract/found-model.ts'
import { useModelShelf } from '../../../draft/model-shelf.ts'
import { isAir } from '../../../models/air.ts'

/** What is known of an AIR: what the person chose before, else what the engine's search answers. */
export function useKnownModel(air: string | null): FoundModel | undefined {
  const shelved = useModelShelf(({ recent, favourites }) =>
    [...recent, ...favourites].find((model) => model.air === air),
  )
  const enabled = air !== null && isAir(air) && shelved === undefined
  const { models } = useModelSearch({ search: air ?? '' }, { enabled })
  return shelved ?? models.find((model) => model.air === air)
}
