import type { Issue } from '../../../models/issue.ts'
import type { Model } from '../../../models/model.ts'
import { defaultOf, isContainer, type Param } from '../../../models/param.ts'
import { getAt, paramAt, toKeys } from '../../../models/path.ts'
import { anchorOn } from '../wire/documentation.ts'
import { Failure, type WireError } from '../wire/failure.ts'

const TYPES: Record<Param['kind'], string> = {
  text: 'string',
  integer: 'integer',
  float: 'float',
  choice: 'string',
  toggle: 'boolean',
  seed: 'integer',
  image: 'string',
  images: 'array',
  air: 'string',
  address: 'string',
  object: 'object',
  list: 'array',
}

/** Rules across parameters whose code is known or follows the naming pattern (contract §4.2). */
const RULES: Record<string, Pick<WireError, 'code' | 'parameter'>> = {
  'size-together': { code: 'missingDimensionParameters', parameter: ['width', 'height'] },
  'size-pair': { code: 'unsupportedDimensions', parameter: ['width', 'height'] },
  'cache-units': { code: 'incompatibleParameters' },
  'pulid-units': { code: 'incompatibleParameters' },
  'transparent-format': { code: 'incompatibleParameters' },
  'ace-masks': { code: 'incompatibleParameters' },
  'mask-needs-source': { code: 'incompatibleParameters' },
  'outpaint-needs-source': { code: 'incompatibleParameters' },
  'wire-model': { code: 'invalidModel' },
  'foreign-model': { code: 'invalidModel' },
}

const names = (path: string): string[] => toKeys(path).filter((key) => typeof key === 'string')

/** `lora[0].weight` → `invalidLoraWeight`: no catalogue is published, the pattern is. */
const invalid = (path: string): string =>
  `invalid${names(path)
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
    .join('')}`

function limits(param: Param): Partial<WireError> {
  const type = param.kind === 'object' && param.orTrue ? 'boolean|object' : TYPES[param.kind]
  const bounds: Partial<WireError> = { type }
  if ('min' in param && param.min !== undefined) bounds.min = param.min
  if ('max' in param && param.max !== undefined) bounds.max = param.max
  if ('step' in param && param.step !== undefined) bounds.multiplier = param.step
  const usual = defaultOf(param)
  if (usual !== undefined) bounds.default = usual
  if (param.kind === 'choice') bounds.allowedValues = param.options.map(({ value }) => value)
  if (param.kind === 'air' && param.fixed) bounds.allowedValues = param.fixed
  return bounds
}

function unknown(params: readonly Param[], issue: Issue): Partial<WireError> & { code: string } {
  const cut = issue.path.lastIndexOf('.')
  const holder = cut < 0 ? undefined : paramAt(params, issue.path.slice(0, cut))
  const known = cut < 0 ? ['taskType', 'taskUUID', ...params.map(({ name }) => name)] : []
  const inside = holder && isContainer(holder) ? holder.params.map(({ name }) => name) : []
  return { code: 'unsupportedParameter', allowedValues: [...known, ...inside] }
}

function required(
  param: Param,
  path: string,
  given: unknown,
): Partial<WireError> & { code: string } {
  if (Array.isArray(given)) return { code: 'arrayTooSmall', type: 'array', min: 1 }
  if (param.role === 'width' || param.role === 'height')
    return {
      code: 'missingDimensionParameters',
      parameter: ['width', 'height'],
      type: 'integer',
    }
  return { ...limits(param), code: param.role === 'prompt' ? invalid(path) : 'missingParameter' }
}

/** What the wire says of an issue found by the model's own checks. */
export function toRefusal(
  model: Pick<Model, 'documentation'>,
  params: readonly Param[],
  request: unknown,
  issue: Issue,
): Failure {
  const { path } = issue
  const param = paramAt(params, path)
  const documentation = anchorOn(model.documentation, path)
  const about = { parameter: path, documentation }
  if (issue.rule === 'unknown' || issue.rule === 'former') {
    const message = `Unsupported parameter '${path}' for this model.`
    return new Failure(400, { ...unknown(params, issue), ...about, message })
  }
  if (issue.rule === 'required' && param) {
    const message = `Missing required parameter: '${path}'. ${issue.message}`
    return new Failure(400, {
      ...about,
      ...required(param, path, getAt(request, path)),
      message,
    })
  }
  const rule = RULES[issue.rule]
  const message =
    issue.rule === 'size-pair'
      ? `Unsupported use of width/height parameters. ${issue.message} Supported: ${issue.allowed}.`
      : `Invalid value for '${path}' parameter. ${issue.message}`
  return new Failure(400, {
    ...about,
    ...(param ? limits(param) : {}),
    ...(rule ?? { code: invalid(path) }),
    message,
  })
}
