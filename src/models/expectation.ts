import type { Param } from './param.ts'

const range = (min: number | undefined, max: number | undefined): string => {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`
  if (min !== undefined) return ` of at least ${min}`
  if (max !== undefined) return ` of at most ${max}`
  return ''
}

const MANY = 8

/** What isAddress asks for. */
const BARE = 'of at most 8,192 characters without name and password'
/** The spellings of a picture (image-value.ts). */
export const PICTURE = `an upload, a UUID, a URL ${BARE}, a data URI or base64`

/** 3000 → `3,000`; without `Intl`, whose first use costs a start-up 20 ms. */
const inThousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** What a parameter accepts, in words that finish "… must be": "a whole number from 1 to 50". */
export function expectation(param: Param): string {
  switch (param.kind) {
    case 'text':
      if (param.min === undefined && param.max === undefined) return 'text'
      return `text of ${param.min ?? 0} to ${inThousands(param.max ?? 0)} characters`
    case 'integer':
    case 'float': {
      const unit = param.unit && param.unit !== 'steps' ? ` ${param.unit}` : ''
      const step = param.step !== undefined ? `, in steps of ${param.step}` : ''
      return `${param.kind === 'integer' ? 'a whole number' : 'a number'}${range(param.min, param.max)}${unit}${step}`
    }
    case 'choice':
      return param.options.length > MANY
        ? `one of its ${param.options.length} values`
        : `one of ${param.options.map((option) => option.value).join(', ')}`
    case 'toggle':
      return 'true or false'
    case 'seed':
      return 'a whole number from 0 to 9223372036854775807'
    case 'image':
      return `a picture: ${PICTURE}`
    case 'images':
      return `a list of ${param.required ? 'at least one picture' : 'pictures'}, each ${PICTURE}`
    case 'air':
      return param.fixed
        ? param.fixed.join(' or ')
        : 'a model identifier such as civitai:652699@993999'
    case 'address':
      return `an http or https address ${BARE}`
    case 'object':
      return param.orTrue ? 'true or a group of settings' : 'a group of settings'
    case 'list':
      return 'a list'
  }
}

/** The whole sentence: "Steps must be a whole number from 1 to 50." */
export const expectationSentence = (param: Param): string =>
  `${param.label} must be ${expectation(param)}.`

/** What is said of one that is absent. How a picture may be spelled is no help to who has none. */
export const requiredSentence = (param: Param): string =>
  param.kind === 'image'
    ? `${param.label} is required.`
    : `${param.label} is required: ${param.kind === 'images' ? 'at least one picture' : expectation(param)}.`
