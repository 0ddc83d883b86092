import { classNames } from '../../../ui/class-names.ts'
import { NumberInput } from '../../../ui/number-input.tsx'
import { Slider } from '../../../ui/slider.tsx'
import { useAsk, useSet, useValue } from '../../ask/context.ts'
import { type ControlProps, inSentence, type Kind } from '../kind.ts'
import { numberOf, unsetMeaning, unsetText } from '../unset.ts'
import { formatNumber, isBounded, type NumberParam, stepOf, unitOf, withUnit } from './number.ts'

function useNumber(path: string, param: NumberParam) {
  const { ask, findings } = useAsk()
  const value = useValue<number>(path)
  const set = useSet(path)
  const unset = unsetMeaning(ask.model, path, param)
  const stand = numberOf(unset)
  const placeholder = stand === undefined ? unsetText(unset, String) : formatNumber(stand, param)
  return { value: typeof value === 'number' ? value : null, set, unset, placeholder, findings }
}

function NumberAside({ path, param, id, describedBy, invalid }: ControlProps<NumberParam>) {
  const { value, set, unset, placeholder, findings } = useNumber(path, param)
  const isSaid = value !== null || numberOf(unset) !== undefined
  const shownUnit = isSaid ? unitOf(param) : undefined
  return (
    <NumberInput
      bare
      id={id}
      value={value}
      min={param.min}
      max={param.max}
      step={stepOf(param)}
      fallback={numberOf(unset)}
      placeholder={placeholder}
      {...(shownUnit && { unit: shownUnit })}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      aria-required={param.required || undefined}
      onChange={set}
      onTyping={(typed) =>
        typed === undefined ? findings.complain(path, `${param.label} takes a number.`) : set(typed)
      }
      className={classNames(
        value === null ? 'w-26 touch:w-30' : 'w-20',
        // Without a slider the box alone shows that there is something to set.
        !isBounded(param) && 'mr-0! border border-line-strong bg-field',
      )}
    />
  )
}

function NumberSlider({ path, param, describedBy }: ControlProps<NumberParam>) {
  const { value, set, unset } = useNumber(path, param)
  const reset = () => set(null)
  if (!isBounded(param)) return null
  const slider = (
    <Slider
      value={value}
      onChange={set}
      onReset={reset}
      min={param.min}
      max={param.max}
      step={stepOf(param)}
      fallback={numberOf(unset)}
      aria-label={param.label}
      aria-describedby={describedBy}
      valueText={
        value === null
          ? unsetText(unset, (stand) => withUnit(Number(stand), param))
          : withUnit(value, param)
      }
    />
  )
  if (!param.ends) return slider
  const [low, high] = param.ends
  return (
    <div>
      {slider}
      <p className="flex justify-between text-faint text-small">
        <span>{low}</span>
        <span>{high}</span>
      </p>
    </div>
  )
}

export const numberKind: Kind<NumberParam> = {
  format: (value, param) => withUnit(Number(value), param),
  summary: (value, param) => `${inSentence(param.label)} ${withUnit(Number(value), param)}`,
  Aside: NumberAside,
  Control: NumberSlider,
  below: isBounded,
}
