import type { JsonSchema } from './json-schema.ts'

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

const isObject = (value: unknown): value is Record<string, unknown> => typeOf(value) === 'object'

/** What says nothing about whether a value fits. */
const NOTES = ['title', 'description', 'default', 'format', 'propertyNames', 'properties']

const isOfType = (value: unknown, type: string): boolean =>
  type === 'integer' ? Number.isInteger(value) : typeOf(value) === type

const isNear = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9

type Look = (schema: unknown, value: unknown, at: string) => string[]

function inObject(schema: JsonSchema, value: Record<string, unknown>, at: string, look: Look) {
  // The schemas are the document's own.
  const known = (schema.properties ?? {}) as Record<string, unknown>
  const more = schema.additionalProperties ?? true
  return Object.entries(value).flatMap(([name, item]) =>
    look(Object.hasOwn(known, name) ? known[name] : more, item, `${at}.${name}`),
  )
}

/**
 * What of a parsed JSON value does not fit a schema of the document, as places with the keyword.
 * Throws Error at a keyword that it does not know.
 */
export function misfits(
  schema: unknown,
  root: unknown,
  components: Record<string, JsonSchema> = {},
): string[] {
  const fits = (one: unknown, value: unknown) => look(one, value, '').length === 0
  const holds: Record<string, (limit: never, value: unknown) => boolean> = {
    type: (types: string | string[], value) => [types].flat().some((one) => isOfType(value, one)),
    enum: (values: unknown[], value) => values.includes(value),
    const: (only: unknown, value) => only === value,
    minimum: (least: number, value) => typeof value !== 'number' || value >= least,
    maximum: (most: number, value) => typeof value !== 'number' || value <= most,
    multipleOf: (step: number, value) => typeof value !== 'number' || isNear(value / step),
    minLength: (least: number, value) => typeof value !== 'string' || [...value].length >= least,
    maxLength: (most: number, value) => typeof value !== 'string' || [...value].length <= most,
    pattern: (text: string, value) => typeof value !== 'string' || RegExp(text, 'u').test(value),
    minItems: (least: number, value) => !Array.isArray(value) || value.length >= least,
    required: (names: string[], value) =>
      !isObject(value) || names.every((name) => Object.hasOwn(value, name)),
    dependentRequired: (pairs: Record<string, string[]>, value) =>
      !isObject(value) ||
      Object.entries(pairs).every(
        ([name, names]) =>
          !Object.hasOwn(value, name) || names.every((other) => Object.hasOwn(value, other)),
      ),
    anyOf: (some: unknown[], value) => some.some((one) => fits(one, value)),
    oneOf: (some: unknown[], value) => some.filter((one) => fits(one, value)).length === 1,
    not: (other: unknown, value) => !fits(other, value),
    // Below: they lead on.
    $ref: () => true,
    items: () => true,
    additionalProperties: () => true,
  }
  const look: Look = (node, value, at) => {
    if (node === true) return []
    if (!isObject(node)) return [`${at} is not allowed`]
    const wrong = Object.entries(node).flatMap(([keyword, limit]) => {
      if (NOTES.includes(keyword)) return []
      const check = holds[keyword]
      if (!check) throw new Error(`${keyword} at ${at} is not a keyword that is looked at`)
      // Each keyword knows its own limit.
      return check(limit as never, value) ? [] : [`${at} ${keyword}`]
    })
    const led = '$ref' in node ? components[String(node.$ref).split('/').at(-1) ?? ''] : undefined
    if ('$ref' in node && !led) throw new Error(`${node.$ref} leads nowhere`)
    return [
      ...wrong,
      ...(led ? look(led, value, at) : []),
      ...(isObject(value) ? inObject(node, value, at, look) : []),
      ...(Array.isArray(value) && 'items' in node
        ? value.flatMap((item, index) => look(node.items, item, `${at}[${index}]`))
        : []),
    ]
  }
  return look(schema, root, '$')
}
