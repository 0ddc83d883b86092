import { imageForm } from '../../models/image-value.ts'
import type { Model } from '../../models/model.ts'
import type { Json, Param } from '../../models/param.ts'
import { getAt, leaves, paramAt, toKeys, toPath } from '../../models/path.ts'
import type { Request } from '../../models/rule.ts'

/** One set parameter of a request, in the model's own words. */
export interface Leaf {
  path: string
  label: string
  group: string
  value: Json
  text: string
  /** Image values to be shown as pictures where they are ours. */
  images: string[]
}

const formNames = {
  asset: 'picture',
  uuid: 'picture by UUID',
  url: 'picture by address',
  dataUri: 'picture as data',
  base64: 'picture as data',
}

const imageText = (value: string): string => {
  const form = imageForm(value)
  if (form === 'url' || form === 'uuid') return value
  return form ? formNames[form] : value
}

/** A value as a person reads it: option labels, units, words for pictures and switches. */
export function valueText(param: Param, value: Json): string {
  switch (param.kind) {
    case 'toggle':
      return value === true ? 'on' : 'off'
    case 'choice':
      return param.options.find((option) => option.value === value)?.label ?? String(value)
    case 'integer':
    case 'float':
      return param.unit && param.unit !== 'steps' ? `${value} ${param.unit}` : String(value)
    case 'image':
      return imageText(String(value))
    case 'images':
      return Array.isArray(value) ? value.map((one) => imageText(String(one))).join(', ') : ''
    case 'object':
      return value === true ? 'on' : JSON.stringify(value)
    default:
      return typeof value === 'string' ? value : JSON.stringify(value)
  }
}

const imagesIn = (param: Param, value: Json): string[] =>
  param.kind === 'image' || param.kind === 'images'
    ? [value].flat().filter((one): one is string => typeof one === 'string')
    : []

/** `lora[1].weight` → "LoRA 2 · Weight": every container on the way, then the leaf. */
export function labelOf(params: readonly Param[], path: string): string {
  const keys = toKeys(path)
  const parts: string[] = []
  for (const [index, key] of keys.entries()) {
    if (typeof key === 'number') {
      const list = paramAt(params, toPath(keys.slice(0, index)))
      parts[parts.length - 1] = `${list?.kind === 'list' ? list.item : list?.label} ${key + 1}`
    } else {
      const param = paramAt(params, toPath(keys.slice(0, index + 1)))
      parts.push(param?.label ?? String(key))
    }
  }
  return parts.join(' · ')
}

/** Every set parameter, in the order in which the model declares them. */
export function toLeaves(model: Model, request: Request): Leaf[] {
  const groupOf = (path: string) => {
    const [name] = toKeys(path)
    return model.params.find((param) => param.name === name)?.group ?? ''
  }
  return [...leaves(model.params, request)].map(({ path, param, value }) => ({
    path,
    label: labelOf(model.params, path),
    group: groupOf(path),
    value,
    text: valueText(param, value),
    images: imagesIn(param, value),
  }))
}

/** Names of a request that the model does not know: shown as they are, never lost. */
export const unknownNames = (model: Model, request: Request): string[] =>
  Object.keys(request).filter(
    (name) => !paramAt(model.params, name) && getAt(request, name) != null,
  )
