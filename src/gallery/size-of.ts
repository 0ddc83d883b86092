import { findModel } from '../models/index.ts'
import { findRole } from '../models/model.ts'
import { numberAt } from '../models/rule.ts'
import type { Picture } from './picture.ts'

const SQUARE = 1024

/** Pixels of a result: its own, else as asked for, else the size the prices are quoted at. */
export function sizeOf({ image, generation }: Picture): { width: number; height: number } {
  const model = findModel(generation.model)
  const asked = (role: 'width' | 'height') => {
    const found = model && findRole(model, role)
    return found && numberAt(generation.params, found.path)
  }
  return {
    width: image.width ?? asked('width') ?? SQUARE,
    height: image.height ?? asked('height') ?? SQUARE,
  }
}
