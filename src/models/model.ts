import type { Architecture } from './architecture.ts'
import type { Json, Param, Preset, Role } from './param.ts'
import { walk } from './path.ts'
import type { Request, Rule } from './rule.ts'

/** A size the model works at, pixels. */
export interface SizePair {
  width: number
  height: number
  /** The documents' name of its ratio: "3:2", "~21:9". */
  ratio: string
}

/** USD for one result at the documented size and number of steps. No formula is published. */
export interface Price {
  usd: number
  width: number
  height: number
  steps: number
}

export interface ParamGroup {
  id: string
  label: string
  /** Shown without a fold, in front of the others. */
  open?: boolean
  /** By name of the group's parameters. */
  presets?: Preset[]
}

export interface Model {
  /** The catalogue's name, part of our API. */
  slug: string
  name: string
  shortName: string
  /** One sentence: what it is good at. */
  summary: string
  creator: string
  /** AIRs this schema owns; the first is the base. */
  airs: string[]
  /** Any other well-formed AIR is a fine-tune of this architecture. */
  openArchitecture?: boolean
  /** Whose add-ons fit this model, the best fit first; any where absent. */
  architectures?: readonly Architecture[]
  /** The address of the model's documentation page, for error answers of the engine. */
  documentation: string
  price: Price
  /** Where given, width and height are one of these pairs; otherwise the ratios are suggestions. */
  sizes?: SizePair[]
  groups: ParamGroup[]
  params: Param[]
  /** Fields of the task that are not parameters of ours; the engine accepts them. */
  derivedParams?: Param[]
  rules: Rule[]
  /** What a new draft sets. */
  start: Request
  /** The AIR that runs a request. */
  wireModel(request: Request): string
  /** Fields of the task that follow from the request and its context. */
  derive?(request: Request, context: { pictureToEdit?: string }): Request
  /** Parameters sent with these values where the person left them unset. */
  sent: { name: string; value: Json }[]
  /** What the embedded engine paints with this model's AIR: a picture from words, or an edit of a reference. */
  nature: 'text-to-image' | 'instruction-editing'
}

/** Checks what a declaration can get wrong. Throws Error with the place. */
export function defineModel(model: Model): Model {
  const groups = new Set(model.groups.map((group) => group.id))
  const names = new Set(model.params.map((param) => param.name))
  for (const { name } of model.sent) {
    if (!names.has(name)) throw new Error(`${model.slug}: ${name} is sent but not declared`)
  }
  if (!model.params.some((param) => param.role === 'model')) {
    throw new Error(`${model.slug}: the parameter that names the model is not declared`)
  }
  const seen = new Set<string>()
  for (const param of model.params) {
    if (!param.group || !groups.has(param.group)) {
      throw new Error(`${model.slug}: ${param.name} names no group of the model`)
    }
  }
  for (const { path } of walk(model.params)) {
    if (seen.has(path)) throw new Error(`${model.slug}: ${path} is declared twice`)
    seen.add(path)
  }
  return model
}

/** The first parameter with a role, with its path pattern; undefined where the model has none. */
export function findRole(
  model: Pick<Model, 'params'>,
  role: Role,
): { path: string; param: Param } | undefined {
  for (const entry of walk(model.params)) if (entry.param.role === role) return entry
  return undefined
}
