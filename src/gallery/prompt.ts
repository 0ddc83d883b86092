import { findModel } from '../models/index.ts'

export { promptOf } from '../contract/prompt-of.ts'

export const modelName = (slug: string): string => findModel(slug)?.shortName ?? slug
