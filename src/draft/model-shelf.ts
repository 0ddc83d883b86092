import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { FoundModel } from '../contract/found-model.ts'

const RECENT = 24

interface ModelShelf {
  /** Found models that were chosen, the latest first. */
  recent: FoundModel[]
  favourites: FoundModel[]
  used(model: FoundModel): void
  toggleFavourite(model: FoundModel): void
}

const without = (models: FoundModel[], { air }: FoundModel): FoundModel[] =>
  models.filter((known) => known.air !== air)

/** The models that this browser's person uses and likes, with the names and pictures they had. */
export const useModelShelf = create<ModelShelf>()(
  persist(
    (set) => ({
      recent: [],
      favourites: [],
      used: (model) =>
        set(({ recent }) => ({ recent: [model, ...without(recent, model)].slice(0, RECENT) })),
      toggleFavourite: (model) =>
        set(({ favourites }) => {
          const rest = without(favourites, model)
          return { favourites: rest.length < favourites.length ? rest : [model, ...favourites] }
        }),
    }),
    { name: 'playground.models', version: 1 },
  ),
)
