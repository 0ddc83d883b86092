import type { Issue } from './issue.ts'
import type { Json } from './param.ts'
import { expand, getAt } from './path.ts'

/** What is known about a picture in a request, pixels as a viewer sees them (orientation applied). */
export interface PictureFacts {
  width: number
  height: number
  alpha: boolean
}

/** What a rule may ask about the world. A rule whose facts are unknown stays silent. */
export interface Facts {
  picture(value: string): PictureFacts | undefined
}

export const noFacts: Facts = { picture: () => undefined }

/** A request: documented names, no nulls, seeds as digit strings. */
export type Request = { [name: string]: Json }

/** How a parameter is called in a sentence. */
type NameOf = (path: string) => string

/**
 * Rules across parameters: from a request and facts to issues. Pure. Sentences have the names of the
 * wire where nobody says how the model calls its parameters.
 */
export type Rule = (request: Request, facts: Facts, nameOf?: NameOf) => Issue[]

type Finding = Omit<Issue, 'severity' | 'rule'>
type Check = (request: Request, facts: Facts, nameOf: NameOf) => Finding[]

const last: NameOf = (path) => path.slice(path.lastIndexOf('.') + 1)

const severity =
  (level: Issue['severity']) =>
  (rule: string, check: Check): Rule =>
  (request, facts, nameOf = last) =>
    check(request, facts, nameOf).map((finding) => ({ ...finding, rule, severity: level }))

/** Refused before money is spent. */
export const refuse = severity('error')
/** Allowed, and said. */
export const warn = severity('warning')

/** The number at a path; undefined where there is none or something of another type. */
export const numberAt = (request: Request, path: string): number | undefined => {
  const value = getAt(request, path)
  return typeof value === 'number' ? value : undefined
}

/** Whether anything stands at a path, whatever its type: `check` says what is wrong with it. */
export const isSet = (request: Request, path: string): boolean => getAt(request, path) !== undefined

/** Swaps the last name: (`controlNet[0].endStep`, `startStep`) → `controlNet[0].startStep`. */
const sibling = (path: string, name: string): string =>
  path.slice(0, path.length - last(path).length) + name

/** Where both are set, the first must be less than its sibling. Said at the second, which usually moves. */
export const ordered = (rule: string, lowPattern: string, high: string): Rule =>
  refuse(rule, (request, _, nameOf) =>
    expand(request, lowPattern).flatMap((lowPath) => {
      const highPath = sibling(lowPath, high)
      const low = numberAt(request, lowPath)
      const top = numberAt(request, highPath)
      if (low === undefined || top === undefined || low < top) return []
      return [
        {
          path: highPath,
          message: `${nameOf(highPath)} (${top}) must be greater than ${nameOf(lowPath)} (${low}).`,
          allowed: `a whole number above ${low}`,
          repair: { label: `Unset ${nameOf(lowPath)}`, set: [{ path: lowPath, value: null }] },
        },
      ]
    }),
  )

/** Where both are set, the value stays within (or, with `below`, under) the number of steps. */
export const withinSteps = (rule: string, pattern: string, below = false): Rule =>
  refuse(rule, (request, _, nameOf) =>
    expand(request, pattern).flatMap((path) => {
      const value = numberAt(request, path)
      const steps = numberAt(request, 'steps')
      if (value === undefined || steps === undefined) return []
      if (below ? value < steps : value <= steps) return []
      const limit = below ? steps - 1 : steps
      return [
        {
          path,
          message: `${nameOf(path)} (${value}) must be ${below ? 'less than' : 'at most'} steps (${steps}).`,
          allowed: `a whole number up to ${limit}`,
          repair: { label: `Set ${nameOf(path)} to ${limit}`, set: [{ path, value: limit }] },
        },
      ]
    }),
  )

/** Two ways to say one thing; only one may be set. Said at the second. */
export const exclusive = (
  rule: string,
  firstPattern: string,
  second: string,
  level = refuse,
): Rule =>
  level(rule, (request, _, nameOf) =>
    expand(request, firstPattern).flatMap((first) => {
      const other = sibling(first, second)
      if (!isSet(request, first) || !isSet(request, other)) return []
      return [
        {
          path: other,
          message: `${nameOf(first)} and ${nameOf(other)} say the same thing in two units; set one of them.`,
          allowed: `only without ${nameOf(first)}`,
          repair: { label: `Keep ${nameOf(first)}`, set: [{ path: other, value: null }] },
        },
      ]
    }),
  )

/** A value that has no effect while another is unset. */
export const ignoredWithout = (rule: string, path: string, other: string, message: string): Rule =>
  warn(rule, (request, _, nameOf) =>
    isSet(request, path) && !isSet(request, other)
      ? [
          {
            path,
            message,
            repair: { label: `Unset ${nameOf(path)}`, set: [{ path, value: null }] },
          },
        ]
      : [],
  )

/** A value that cannot work as long as something else is not right. `leaf`: of a container, the field to blame. */
export const requires = (
  rule: string,
  path: string,
  isRight: (request: Request) => boolean,
  message: string,
  allowed: string,
  leaf = (_request: Request) => path,
): Rule =>
  refuse(rule, (request, _, nameOf) =>
    isSet(request, path) && !isRight(request)
      ? [
          {
            path: leaf(request),
            message,
            allowed,
            repair: { label: `Remove ${nameOf(path)}`, set: [{ path, value: null }] },
          },
        ]
      : [],
  )
