import type { Catalogued } from './catalogued.ts'
import { checkpoints } from './checkpoints.ts'
import { controlModels } from './control-models.ts'
import { loras } from './loras.ts'

/** Every model that a search can find. Any other well-formed AIR works all the same. */
export const catalogue: readonly Catalogued[] = [...checkpoints, ...loras, ...controlModels]

/** The name of a model's picture: its AIR without what a path cannot hold. */
export const pictureName = (air: string): string => air.replaceAll(/[:@]/g, '-')

const byPicture = new Map(catalogue.map((model) => [pictureName(model.air), model]))

export const findPictured = (name: string): Catalogued | undefined => byPicture.get(name)
