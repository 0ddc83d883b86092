import type { Param } from '../../models/param.ts'
import { leaves } from '../../models/path.ts'

/** A picture in a document: where it stands, and the value as given. */
export interface PictureValue {
  path: string
  value: string
}

/** Every picture of a request or task, lists item by item: `acePlusPlus.images[0]`. */
export function pictureValues(params: readonly Param[], document: unknown): PictureValue[] {
  const found: PictureValue[] = []
  for (const { path, param, value } of leaves(params, document)) {
    if (param.kind === 'image' && typeof value === 'string') found.push({ path, value })
    if (param.kind === 'images' && Array.isArray(value)) {
      for (const [index, item] of value.entries())
        if (typeof item === 'string') found.push({ path: `${path}[${index}]`, value: item })
    }
  }
  return found
}
