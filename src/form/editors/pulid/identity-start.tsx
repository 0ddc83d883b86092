import { useMemo, useState } from 'react'
import { findRole } from '../../../models/model.ts'
import type { IntegerParam } from '../../../models/param.ts'
import { type Segment, Segmented } from '../../../ui/segmented.tsx'
import { useAsk, useValue } from '../../ask/context.ts'
import { useReveal } from '../../ask/use-reveal.ts'
import { ParamField } from '../../field/param-field.tsx'
import { convertSpan, reachOf, type Unit } from '../step-range/span.ts'

interface IdentityStartProps {
  /** Of the object around. */
  path: string
  inSteps: IntegerParam
  inPercent: IntegerParam
}

/**
 * One beginning in one of two units: only the chosen one is set. Both stand here when both were
 * given from elsewhere, so that the one too many can be seen and taken away.
 */
export function IdentityStart({ path, inSteps, inPercent }: IdentityStartProps) {
  const { ask } = useAsk()
  const stepsPath = `${path}.${inSteps.name}`
  const percentPath = `${path}.${inPercent.name}`
  const run = useValue<number>(findRole(ask.model, 'steps')?.path ?? '')
  const step = useValue<number>(stepsPath)
  const percent = useValue<number>(percentPath)
  const [wanted, setWanted] = useState<Unit>(step === null ? 'percent' : 'steps')
  useReveal(stepsPath, () => setWanted('steps'))
  useReveal(percentPath, () => setWanted('percent'))
  // The scale ends before the run does; a value beyond it stays, with what is wrong beside it.
  const scaled = useMemo(
    () => (run === null || run < 2 ? inSteps : { ...inSteps, max: Math.max(run - 1, step ?? 0) }),
    [inSteps, run, step],
  )
  if (step !== null && percent !== null) {
    return (
      <>
        <ParamField path={stepsPath} param={scaled} />
        <ParamField path={percentPath} param={inPercent} />
      </>
    )
  }
  const unit: Unit = step !== null ? 'steps' : percent !== null ? 'percent' : wanted

  const change = (next: Unit) => {
    setWanted(next)
    const value = step ?? percent
    if (value === null) return
    const percentReach = reachOf(100, inPercent)
    const stepReach = reachOf(run ?? 0, inSteps)
    const [from, to] = next === 'steps' ? [percentReach, stepReach] : [stepReach, percentReach]
    // Without a run's length a number of steps is no share of it: the field starts anew.
    const converted = run === null ? null : convertSpan({ start: value, end: null }, from, to).start
    ask.apply([
      { path: stepsPath, value: next === 'steps' ? converted : null },
      { path: percentPath, value: next === 'steps' ? null : converted },
    ])
  }
  const units: Segment<Unit>[] = [
    { value: 'percent', label: 'Percent' },
    {
      value: 'steps',
      label: 'Steps',
      disabled: run === null && unit !== 'steps',
      ...(run === null && { tip: 'Set the number of steps first' }),
    },
  ]
  return (
    <div className="flex flex-col gap-2">
      {unit === 'steps' ? (
        <ParamField path={stepsPath} param={scaled} />
      ) : (
        <ParamField path={percentPath} param={inPercent} />
      )}
      <div className="flex items-center gap-2">
        <Segmented
          size="sm"
          label="Unit of the start"
          segments={units}
          value={unit}
          onChange={change}
        />
        {run === null && (
          <span className="text-faint text-small">Steps, once their number is set</span>
        )}
      </div>
    </div>
  )
}
