import { findModel } from '../models/index.ts'
import { findRole } from '../models/model.ts'
import { getAt } from '../models/path.ts'
import type { Generation } from './generation.ts'

/** The words of a generation; empty where it has none, or its model is not in the catalogue any more. */
export function promptOf({ model: slug, params }: Pick<Generation, 'model' | 'params'>): string {
  const model = findModel(slug)
  const prompt = model && findRole(model, 'prompt')
  const value = prompt && getAt(params, prompt.path)
  return typeof value === 'string' ? value : ''
}
