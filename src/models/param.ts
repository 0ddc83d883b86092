/**
 * What a parameter is. Everything the product knows about a parameter is one of these records:
 * schema, control, label, help, check, diff and document all read it from here.
 */

/** A value as it may stand in a request. Seeds are digit strings in our code. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** What a parameter is for, where a room has to find it without knowing its name. */
export type Role =
  | 'prompt'
  | 'negativePrompt'
  | 'promptWeighting'
  | 'model'
  | 'width'
  | 'height'
  | 'seed'
  | 'steps'
  | 'guidance'
  | 'scheduler'
  | 'count'
  | 'sourceImage'
  | 'mask'
  | 'maskMargin'
  | 'strength'
  | 'outpaint'
  // Px added at each side and the softness of the seam; found within the container.
  | 'addTop'
  | 'addRight'
  | 'addBottom'
  | 'addLeft'
  | 'seamBlur'
  | 'references'
  | 'lora'
  | 'controlNet'
  | 'ipAdapters'
  | 'faceIdentity'
  | 'facePicture'
  | 'aceEdit'
  | 'aceMode'
  | 'aceIdentity'
  | 'aceMask'
  | 'pictureToEdit'
  | 'faceFix'
  | 'hiresFix'
  | 'upscaler'
  | 'transparency'
  | 'speed'
  | 'safety'
  | 'checkContent'
  | 'outputType'
  | 'outputFormat'
  | 'outputQuality'
  | 'deliveryMethod'
  | 'includeCost'
  | 'ttl'
  | 'webhook'
  | 'uploadEndpoint'
  // Where a part of the run begins and ends, in either unit; found within its container.
  | 'stepStart'
  | 'stepEnd'
  | 'percentStart'
  | 'percentEnd'

/**
 * A former place of a parameter (contract §3.7). `at` is relative to the parameter's container;
 * with a leading slash it is counted from the task's root (`/advancedFeatures.hiresFix`).
 * `as` says how the old value reads today: one value that became a list, or a table of values.
 */
export interface Former {
  at: string
  as?: 'list' | Record<string, Json>
}

interface About {
  /** Runware's own name. */
  name: string
  label: string
  /** One or two plain sentences, shown on demand beside the control. */
  help: string
  role?: Role
  /** Where the form shows it; nested parameters follow their container. */
  group?: string
  required?: boolean
  was?: Former[]
}

interface Bounds {
  min?: number
  max?: number
  /** Enforced where printed in the documents, counted from min (0 without one), tolerance 1e-6. */
  step?: number
  unit?: 'px' | 's' | '%' | 'steps'
  /** What the smallest and the largest value favour, in a word or two each. */
  ends?: [string, string]
}

/** `min` counts code points, `max` UTF-16 units (spec/rules.md, Readings). */
export interface TextParam extends About {
  kind: 'text'
  min?: number
  max?: number
  /** Rows the control opens with; one line where absent. */
  lines?: number
  default?: string
}
export interface IntegerParam extends About, Bounds {
  kind: 'integer'
  default?: number
}
export interface FloatParam extends About, Bounds {
  kind: 'float'
  default?: number
}
export interface Option {
  value: string
  label?: string
  help?: string
  /** Options of a long list that belong together, by their heading. */
  group?: string
  /** Parameters that no other option of the choice works with. */
  uses?: Role[]
}
export interface ChoiceParam extends About {
  kind: 'choice'
  options: Option[]
  default?: string
  /** The wire takes its values in upper or lower case (contract §3.4). */
  anyCase?: true
  /** Former spellings of a value. */
  formerly?: Record<string, string>
}
export interface ToggleParam extends About {
  kind: 'toggle'
  default?: boolean
}
/** A digit string, 0 … 2^63−1. */
export interface SeedParam extends About {
  kind: 'seed'
}
/** One image value: asset, UUID, URL, data URI or base64. */
export interface ImageParam extends About {
  kind: 'image'
}
export interface ImagesParam extends About {
  kind: 'images'
}
/** What modelSearch can be asked for (contract §5). */
export type ModelCategory = 'checkpoint' | 'lora' | 'lycoris' | 'vae' | 'embeddings'
/** A model identifier, `source:model@version`. `suggestions` are offered, never enforced. */
export interface AirParam extends About {
  kind: 'air'
  suggestions?: Option[]
  /** The category in which the service's own search finds models for it. */
  search?: ModelCategory
  /** Where given, only these are accepted: the model is fixed and the form shows it as a fact. */
  fixed?: string[]
  default?: string
}
/** An absolute http(s) address. */
export interface AddressParam extends About {
  kind: 'address'
}
/**
 * Several parameters set at once, in plain words. The presets of one container speak of the same
 * parameters: one that only its neighbours name is unset by it.
 */
export interface Preset {
  id: string
  label: string
  help: string
  /** By name within the container; `null` is unset. */
  values: { [name: string]: Json }
  /** The container itself is off. */
  off?: true
  /** A start for own values: it also stands for every combination that is no other preset. */
  own?: true
}

export interface ObjectParam extends About {
  kind: 'object'
  params: Param[]
  /** `switch`: the object itself is on or off, even while it is empty. */
  presence?: 'switch'
  /** The value `true` stands for "on, with the service's own settings". */
  orTrue?: boolean
  presets?: Preset[]
}
export interface ListParam extends About {
  kind: 'list'
  /** The parameters of one row. */
  params: Param[]
  /** What one row is called: "LoRA", "ControlNet". */
  item: string
}

export type Param =
  | TextParam
  | IntegerParam
  | FloatParam
  | ChoiceParam
  | ToggleParam
  | SeedParam
  | ImageParam
  | ImagesParam
  | AirParam
  | AddressParam
  | ObjectParam
  | ListParam

export type Container = ObjectParam | ListParam

/** Whether it has parameters of its own: an object's, or those of each row of a list. */
export const isContainer = (param: Param): param is Container =>
  param.kind === 'object' || param.kind === 'list'

/** The documented default, where the parameter has one. */
export const defaultOf = (param: Param): Json | undefined =>
  'default' in param ? param.default : undefined
