import { isAir } from './air.ts'
import { flux1KontextDev } from './flux-1-kontext-dev.ts'
import { flux1KreaDev } from './flux-1-krea-dev.ts'
import type { Model } from './model.ts'

/** Every model the product knows, in the order of the model switch. */
export const catalogue: readonly Model[] = [flux1KreaDev, flux1KontextDev]

/** The model with a slug, undefined where there is none. */
export const findModel = (slug: string, models = catalogue): Model | undefined =>
  models.find((model) => model.slug === slug)

/**
 * The model whose schema checks an AIR, in letters of either case: its owner, else the architecture
 * that takes fine-tunes.
 */
export const modelOfAir = (air: string, models = catalogue): Model | undefined =>
  models.find((model) => model.airs.includes(air.toLowerCase())) ??
  (isAir(air) ? models.find((model) => model.openArchitecture) : undefined)
