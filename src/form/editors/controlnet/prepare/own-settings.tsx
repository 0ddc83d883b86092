import type { Json, Param } from '../../../../models/param.ts'
import { Field } from '../../../../ui/field.tsx'
import { NumberInput } from '../../../../ui/number-input.tsx'
import { Slider } from '../../../../ui/slider.tsx'
import { Switch } from '../../../../ui/switch.tsx'
import { isBounded, stepOf } from '../../../kinds/number/number.ts'

interface OwnSettingProps<P extends Param = Param> {
  param: P
  /** Null is unset: the default stands. */
  value: Json
  onChange: (value: Json) => void
}

/** One setting of a kind of guide: a number with its slider, or a switch. */
export function OwnSetting({ param, value, onChange }: OwnSettingProps) {
  const about = {
    label: param.label,
    help: <p>{param.help}</p>,
    changed: value !== null,
    onReset: () => onChange(null),
  }
  if (param.kind === 'toggle') {
    return (
      <Field
        {...about}
        aside={
          <Switch
            aria-label={param.label}
            checked={typeof value === 'boolean' ? value : null}
            fallback={param.default}
            onChange={onChange}
          />
        }
      >
        {null}
      </Field>
    )
  }
  if (param.kind !== 'integer' || !isBounded(param)) return null
  const { min, max } = param
  const number = typeof value === 'number' ? value : null
  const fit = (typed: number | null) =>
    onChange(typed === null ? null : Math.min(max, Math.max(min, Math.round(typed))))
  const common = { value: number, min, max, step: stepOf(param), fallback: param.default }
  return (
    <Field
      {...about}
      aside={
        <NumberInput
          {...common}
          bare
          aria-label={param.label}
          placeholder={String(param.default ?? '')}
          onChange={fit}
          className="-mr-1 w-15"
        />
      }
    >
      <Slider
        {...common}
        aria-label={param.label}
        onChange={onChange}
        onReset={() => onChange(null)}
        valueText={number === null ? `default ${param.default}` : String(number)}
      />
    </Field>
  )
}
