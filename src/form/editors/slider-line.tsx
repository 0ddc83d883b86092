import { NumberInput } from '../../ui/number-input.tsx'
import { Slider } from '../../ui/slider.tsx'
import { useAsk, useSet, useValue } from '../ask/context.ts'
import { fieldId } from '../field/param-field.tsx'
import { useFieldIssues } from '../field/use-field-issues.ts'
import {
  formatNumber,
  isBounded,
  type NumberParam,
  stepOf,
  withUnit,
} from '../kinds/number/number.ts'

interface SliderLineProps {
  path: string
  param: NumberParam
  /** What it is the number of, for those who do not see the row: "LoRA 1". */
  about: string
}

/** A bounded number as one line: slider and typed value. Double-click sets the default. */
export function SliderLine({ path, param, about }: SliderLineProps) {
  const { findings } = useAsk()
  const value = useValue<number>(path)
  const set = useSet(path)
  const issues = useFieldIssues(path)
  if (!isBounded(param)) return null
  const id = fieldId(path)
  const { min, max, default: fallback } = param
  const shared = { min, max, step: stepOf(param), fallback }
  const described = {
    'aria-describedby': issues.length > 0 ? `${id}-issues` : undefined,
    'aria-invalid': issues.some(({ severity }) => severity === 'error') || undefined,
  }
  return (
    <div data-field={path} className="flex min-w-0 flex-1 items-center gap-2">
      <Slider
        {...shared}
        {...described}
        value={value}
        onChange={set}
        onReset={() => set(fallback ?? null)}
        aria-label={`${param.label} of ${about}`}
        valueText={
          value === null
            ? fallback === undefined
              ? 'model decides'
              : `default ${withUnit(fallback, param)}`
            : withUnit(value, param)
        }
        className="min-w-0 flex-1"
      />
      <NumberInput
        bare
        {...shared}
        {...described}
        id={id}
        aria-label={`${param.label} of ${about}, typed`}
        value={value}
        placeholder={fallback === undefined ? '' : formatNumber(fallback, param)}
        onChange={set}
        onTyping={(typed) =>
          typed === undefined
            ? findings.complain(path, `${param.label} takes a number.`)
            : set(typed)
        }
        className="w-14"
      />
    </div>
  )
}
