import { useRef, useState } from 'react'
import { findRole } from '../../../models/model.ts'
import type { IntegerParam, Param, Role } from '../../../models/param.ts'
import type { Values } from '../../../models/values.ts'
import { useAsk, useValue } from '../../ask/context.ts'
import { convertSpan, type End, type Reach, reachOf, type Span, type Unit } from './span.ts'

const roles: Record<Unit, Record<End, Role>> = {
  percent: { start: 'percentStart', end: 'percentEnd' },
  steps: { start: 'stepStart', end: 'stepEnd' },
}
const PERCENT = 100
const none: Span = { start: null, end: null }

export interface SpanField {
  path: string
  param: IntegerParam
}

const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end
const isSet = (span: Span): boolean => span.start !== null || span.end !== null

function useSide(container: string, params: readonly Param[], role: Role) {
  const param = params.find((one) => one.role === role)
  const path = param ? `${container}.${param.name}` : ''
  const value = useValue<number>(path)
  const field: SpanField | undefined = param?.kind === 'integer' ? { path, param } : undefined
  return { field, value: typeof value === 'number' ? value : null }
}

/** The number of steps as the form holds it; null while it is unset or no number of steps. */
function useSteps() {
  const { ask } = useAsk()
  const role = findRole(ask.model, 'steps')
  const value = useValue<number>(role?.path ?? '')
  const count = typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null
  return { path: role?.path, count }
}

/**
 * A span of the run that may be given in either unit, and is written in one. The fields are found
 * among the container's parameters by role.
 */
export function useSpan(container: string, params: readonly Param[]) {
  const { ask, findings } = useAsk()
  const steps = useSteps()
  const sides = {
    percent: {
      start: useSide(container, params, roles.percent.start),
      end: useSide(container, params, roles.percent.end),
    },
    steps: {
      start: useSide(container, params, roles.steps.start),
      end: useSide(container, params, roles.steps.end),
    },
  }
  const [wish, setWish] = useState<Unit>('percent')
  const before = useRef<{ unit: Unit; span: Span; became: Span; count: number | null }>(null)

  const spanIn = (unit: Unit): Span => ({
    start: sides[unit].start.value,
    end: sides[unit].end.value,
  })
  const fieldsIn = (unit: Unit) => ({ start: sides[unit].start.field, end: sides[unit].end.field })
  const reachIn = (unit: Unit): Reach | null => {
    const full = unit === 'percent' ? PERCENT : steps.count
    const { start, end } = fieldsIn(unit)
    return full === null ? null : reachOf(full, start?.param, end?.param)
  }
  const unit = isSet(spanIn('steps'))
    ? isSet(spanIn('percent')) && wish === 'percent'
      ? 'percent'
      : 'steps'
    : isSet(spanIn('percent')) || steps.count === null
      ? 'percent'
      : wish
  const other: Unit = unit === 'steps' ? 'percent' : 'steps'

  /** One change of the whole container: one step back undoes it. */
  const write = (spans: Partial<Record<Unit, Span>>) => {
    // The container is an object or a row, which the form holds as an object.
    const next = { ...(ask.get(container) as Values) }
    // Its keys are units and nothing else.
    for (const [at, span] of Object.entries(spans) as [Unit, Span][])
      for (const end of ['start', 'end'] as const) {
        const field = sides[at][end].field
        if (!field) continue
        findings.complain(field.path, null)
        next[field.param.name] = span[end]
      }
    ask.set(container, next)
  }
  const set = (end: End, value: number | null) => {
    const field = sides[unit][end].field
    if (!field) return
    before.current = null
    if (sides[other][end].value !== null) {
      write({
        [unit]: { ...spanIn(unit), [end]: value },
        [other]: { ...spanIn(other), [end]: null },
      })
      return
    }
    findings.complain(field.path, null)
    findings.touch(field.path)
    ask.set(field.path, value)
  }
  const switchTo = (to: Unit) => {
    const away: Unit = to === 'steps' ? 'percent' : 'steps'
    const [from, target] = [reachIn(away), reachIn(to)]
    const [given, kept] = [spanIn(away), spanIn(to)]
    setWish(to)
    if (!from || !target || !isSet(given)) return
    const memory = before.current
    const back =
      memory?.unit === to && memory.count === steps.count && same(memory.became, given)
        ? memory.span
        : convertSpan(given, from, target)
    before.current = { unit: away, span: given, became: back, count: steps.count }
    write({
      [away]: none,
      [to]: { start: kept.start ?? back.start, end: kept.end ?? back.end },
    })
  }
  return {
    unit,
    other,
    span: spanIn(unit),
    /** What stands in the unit that is not shown. */
    stray: spanIn(other),
    reach: reachIn(unit),
    fields: fieldsIn(unit),
    otherFields: fieldsIn(other),
    steps,
    isSet: isSet(spanIn(unit)) || isSet(spanIn(other)),
    set,
    switchTo,
    clear: () => write({ percent: none, steps: none }),
  }
}
