import type { Json, Param } from '../../../../models/param.ts'
import type { Request } from '../../../../models/rule.ts'
import {
  type PreprocessKind,
  preprocess,
  preprocessKinds,
} from '../../../../models/tools/preprocess.ts'

/** How a guide is made of a picture: of which, into which kind, with which of the kind's own settings. */
export interface Preparation {
  image: string | null
  kind: string
  /** What is set, by parameter name; the rest is at its default. */
  own: Readonly<Record<string, Json>>
}

/** The kind that a ControlNet reads; the first where none is known to suit. */
export const kindFor = (air: string | null): string =>
  (preprocessKinds.find((kind) => kind.for === air) ?? preprocessKinds[0])?.value ?? ''

/** Whether guides of a kind are made for a ControlNet; null where nobody knows what it reads. */
export function suits(kind: string, air: string | null): boolean | null {
  const known = preprocessKinds.some((one) => one.for === air)
  return known ? preprocessKinds.find(({ value }) => value === kind)?.for === air : null
}

export const findKind = (value: string): PreprocessKind | undefined =>
  preprocessKinds.find((kind) => kind.value === value)

/** The parameters that a kind has for itself. */
export const ownParams = (value: string): Param[] =>
  preprocess.params.filter(({ name }) => findKind(value)?.asks?.includes(name))

/** What the tool is asked; null while there is no picture. */
export function toolRequest({ image, kind, own }: Preparation): Request | null {
  if (image === null) return null
  const request: Request = {}
  for (const param of preprocess.params) {
    if (param.kind === 'image') request[param.name] = image
    else if (param.kind === 'choice') request[param.name] = kind
  }
  for (const { name } of ownParams(kind)) {
    const value = own[name]
    if (value !== undefined && value !== null) request[name] = value
  }
  return request
}
