import { create } from 'zustand'
import { type FoundModel, foundModelSchema } from '../contract/found-model.ts'
import { keepInStep } from './in-step.ts'
import { writeKept } from './kept.ts'
import { readKeptList } from './kept-list.ts'

const NAME = 'playground.models'
const RECENT = 24

interface Models {
  /** Found models that were chosen, the latest first. */
  recent: readonly FoundModel[]
  favourites: readonly FoundModel[]
}
interface ModelShelf extends Models {
  used(model: FoundModel): void
  toggleFavourite(model: FoundModel): void
}

const without = (models: readonly FoundModel[], { air }: FoundModel): FoundModel[] =>
  models.filter((known) => known.air !== air)

const readModels = (): Models => ({
  recent: readKeptList(NAME, 'recent', foundModelSchema),
  favourites: readKeptList(NAME, 'favourites', foundModelSchema),
})

/** The models that this browser's person uses and likes, with the names and pictures they had. */
export const useModelShelf = create<ModelShelf>()((set, get) => {
  const keep = (change: Partial<Models>) => {
    set(change)
    const { recent, favourites } = get()
    // A full storage costs the copy on disk; this page goes on with what was chosen.
    writeKept(NAME, { recent, favourites })
  }
  return {
    ...readModels(),
    used: (model) => keep({ recent: [model, ...without(get().recent, model)].slice(0, RECENT) }),
    toggleFavourite: (model) => {
      const { favourites } = get()
      const rest = without(favourites, model)
      keep({ favourites: rest.length < favourites.length ? rest : [model, ...favourites] })
    },
  }
})

keepInStep(NAME, () => useModelShelf.setState(readModels()))
