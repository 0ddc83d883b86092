import { useId } from 'react'
import { weightCurves } from '../../../models/blocks/weight-curves.ts'
import type { ChoiceParam } from '../../../models/param.ts'
import { classNames } from '../../../ui/class-names.ts'
import { tip } from '../../../ui/tooltip.tsx'
import { useAsk, useSet, useValue } from '../../ask/context.ts'
import { optionLabel } from '../../kinds/choice/choice.ts'
import { choiceKind } from '../../kinds/choice/choice-kind.tsx'
import type { ControlProps, Kind } from '../../kinds/kind.ts'
import { unsetMeaning } from '../../kinds/unset.ts'
import { Curve } from './curve.tsx'

function useChosen(path: string, param: ChoiceParam) {
  const { ask } = useAsk()
  const value = useValue<string>(path)
  const stand = unsetMeaning(ask.model, path, param).value
  return { value, stands: value ?? (typeof stand === 'string' ? stand : null) }
}

/** One of the ways a weight may run, each by its picture; what the chosen one means stands below. */
function CurveChoice({ path, param, id, describedBy }: ControlProps<ChoiceParam>) {
  const name = useId()
  const { value, stands } = useChosen(path, param)
  const set = useSet(path)
  const words = stands === null ? undefined : weightCurves[stands]?.words
  return (
    <div id={id} className="flex flex-col gap-1">
      <div
        role="radiogroup"
        aria-label={param.label}
        aria-describedby={describedBy}
        className="grid grid-cols-7 gap-1"
      >
        {param.options.map((option) => (
          <label
            key={option.value}
            {...tip(optionLabel(param, option.value))}
            className={classNames(
              'relative flex h-8 items-center justify-center rounded-sm border border-line-strong text-faint transition-colors hover:bg-hover hover:text-ink touch:h-target',
              'has-checked:border-accent-mark has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-focus',
              value === null && option.value === stands && 'bg-selected text-ink',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => set(option.value)}
              aria-label={optionLabel(param, option.value)}
              className="absolute inset-0 m-0 size-full appearance-none outline-none"
            />
            <Curve layers={weightCurves[option.value]?.layers ?? []} />
          </label>
        ))}
      </div>
      {words && <p className="text-muted text-small">{words}</p>}
    </div>
  )
}

function CurveAside({ path, param }: ControlProps<ChoiceParam>) {
  const { value, stands } = useChosen(path, param)
  if (stands === null) return null
  const label = optionLabel(param, stands)
  return value === null ? <span className="text-faint">default {label}</span> : <span>{label}</span>
}

export const curveKind: Kind<ChoiceParam> = {
  ...choiceKind,
  Aside: CurveAside,
  Control: CurveChoice,
  below: () => true,
  labels: () => 'group',
}
