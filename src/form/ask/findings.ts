import { check } from '../../models/check.ts'
import type { Issue } from '../../models/issue.ts'
import { getAt } from '../../models/path.ts'
import { toFormPath, toRequestPath } from '../../models/rows-off.ts'
import type { Facts, Request } from '../../models/rule.ts'
import type { Ask } from './ask.ts'
import { isWithin } from './revealer.ts'

/**
 * What is known about the values a moment after they changed: the request, and what is wrong. Paths
 * of issues and of their repairs are the form's, which count rows that are off.
 */
export interface Findings {
  request: Request
  issues: Issue[]
}

/** Calls back soon and off the key path; the answer takes it back. */
type Later = (run: () => void) => () => void

export interface FindingsStore {
  read(): Findings
  subscribe(listener: () => void): () => void
  /** The issues to show beside a field; the same array while nothing about them changed. */
  beside(path: string): readonly Issue[]
  /** Whether something refused at or below a path is said there already. */
  refusedWithin(path: string): boolean
  /** A person has been at this field: from now on it also shows that it is empty. */
  touch(path: string): void
  /** Every reason is shown at its field: Generate was pressed. */
  touchAll(): void
  /** What could not be read of a field's text; `null` takes it back. */
  complain(path: string, message: string | null): void
  /** What the server refused, until the values change. */
  refuse(issues: readonly Issue[]): void
  /** Checks now, not later. */
  settle(): Findings
  /** Begins to listen; the answer ends it. */
  start(): () => void
}

const NONE: readonly Issue[] = []
/** A repair carries values, which may have changed under the same sentence. */
const same = (a: readonly Issue[], b: readonly Issue[]): boolean =>
  a.length === b.length &&
  a.every(({ path, message, repair }, index) => {
    const other = b[index]
    return (
      path === other?.path &&
      message === other.message &&
      JSON.stringify(repair) === JSON.stringify(other.repair)
    )
  })

export function createFindings(ask: Ask, facts: Facts, later: Later): FindingsStore {
  const listeners = new Set<() => void>()
  const touched = new Set<string>()
  const complaints = new Map<string, Issue>()
  const shown = new Map<string, readonly Issue[]>()
  let everything = false
  let refused: readonly Issue[] = NONE
  let cancel: (() => void) | null = null
  const inForm = (issue: Issue): Issue => ({
    ...issue,
    path: toFormPath(ask.get, issue.path),
    ...(issue.repair && {
      repair: {
        ...issue.repair,
        set: issue.repair.set.map((one) => ({ ...one, path: toFormPath(ask.get, one.path) })),
      },
    }),
  })
  const look = (before: Findings | null): Findings => {
    const request = ask.request()
    const own = check(ask.model, request, facts).map(inForm)
    const said = new Set([...complaints.keys(), ...own.map((issue) => issue.path)])
    const issues = [
      // What stands in a row that is off is in nobody's way.
      ...[...complaints.values()].filter(({ path }) => toRequestPath(ask.get, path) !== null),
      ...refused.filter((issue) => !said.has(issue.path)),
      ...own.filter(({ path }) => !complaints.has(path)),
    ]
    // The same array while nothing is said anew, so that nobody renders again for it.
    return { request, issues: before && same(before.issues, issues) ? before.issues : issues }
  }
  let now = look(null)

  const publish = () => {
    now = look(now)
    for (const listener of [...listeners]) listener()
  }
  const run = () => {
    cancel = null
    publish()
  }
  const schedule = () => {
    cancel ??= later(run)
  }
  const onChange = () => {
    refused = NONE
    schedule()
  }

  const visible = (issue: Issue): boolean =>
    issue.severity === 'warning' ||
    everything ||
    touched.has(issue.path) ||
    getAt(now.request, toRequestPath(ask.get, issue.path) ?? issue.path) !== undefined ||
    complaints.has(issue.path) ||
    refused.some(({ path }) => path === issue.path)

  return {
    read: () => now,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    beside: (path) => {
      const found = now.issues.filter((issue) => issue.path === path && visible(issue))
      const before = shown.get(path) ?? NONE
      if (same(before, found)) return before
      shown.set(path, found)
      return found
    },
    refusedWithin: (path) =>
      now.issues.some(
        (issue) => issue.severity === 'error' && isWithin(issue.path, path) && visible(issue),
      ),
    touch: (path) => {
      if (touched.has(path)) return
      touched.add(path)
      schedule()
    },
    touchAll: () => {
      everything = true
      publish()
    },
    complain: (path, message) => {
      if (complaints.get(path)?.message === (message ?? undefined)) return
      if (message === null) complaints.delete(path)
      else complaints.set(path, { path, severity: 'error', rule: 'unreadable', message })
      schedule()
    },
    refuse: (issues) => {
      refused = issues.map(inForm)
      publish()
    },
    settle: () => {
      cancel?.()
      cancel = null
      publish()
      return now
    },
    start: () => {
      const stop = ask.subscribe(null, onChange)
      return () => {
        cancel?.()
        cancel = null
        stop()
      }
    },
  }
}

const APART_MS = 200

/**
 * When the browser has time; while changes keep coming, not more often than every 200 ms, so that
 * typing pays for few of the checks.
 */
export function createWhenIdle(now: () => number): Later {
  let last = Number.NEGATIVE_INFINITY
  return (run) => {
    const go = () => {
      last = now()
      run()
    }
    let idle: number | undefined
    const ask = () => {
      if (typeof requestIdleCallback === 'function')
        idle = requestIdleCallback(go, { timeout: APART_MS })
      else go()
    }
    const wait = last + APART_MS - now()
    const timer = setTimeout(ask, Math.max(0, wait))
    return () => {
      clearTimeout(timer)
      if (idle !== undefined) cancelIdleCallback(idle)
    }
  }
}
