import { Minus, Plus } from 'lucide-react'
import type { Param } from '../../models/param.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { useAsk, useSet, useValue } from '../ask/context.ts'
import { numberOf, unsetMeaning } from '../kinds/unset.ts'

/** How many pictures one press makes. */
export function CountStepper({ path, param }: { path: string; param: Param }) {
  const { ask } = useAsk()
  const value = useValue<number>(path)
  const set = useSet(path)
  if (param.kind !== 'integer') return null
  const { min = 1, max = Number.POSITIVE_INFINITY } = param
  const fallback = numberOf(unsetMeaning(ask.model, path, param)) ?? min
  const now = value ?? fallback
  return (
    <fieldset
      aria-label={param.label}
      className="flex h-10 shrink-0 touch:h-11 items-center rounded-md border border-line-strong"
    >
      <IconButton
        label="Fewer results"
        size="sm"
        disabled={now <= min}
        onClick={() => set(Math.max(min, now - 1))}
        className="w-7! touch:w-11!"
      >
        <Minus size={13} />
      </IconButton>
      <NumberInput
        bare
        aria-label={param.label}
        value={value}
        onChange={set}
        min={min}
        max={max}
        fallback={fallback}
        placeholder={String(fallback)}
        className="w-7 font-semibold [&_input]:text-center! [&_input]:placeholder:text-ink"
      />
      <IconButton
        label="More results"
        size="sm"
        disabled={now >= max}
        onClick={() => set(Math.min(max, now + 1))}
        className="w-7! touch:w-11!"
      >
        <Plus size={13} />
      </IconButton>
    </fieldset>
  )
}
