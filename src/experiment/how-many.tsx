import { Dices } from 'lucide-react'
import { IconButton } from '../ui/icon-button.tsx'
import { NumberInput } from '../ui/number-input.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { type How, MOST_PROMPTS } from './plan.ts'

/** A seed of the whole range the models' own seeds have. */
export function newSeed(): string {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2))
  return String(((BigInt(high) << 32n) | BigInt(low)) >> 1n)
}

interface HowManyProps {
  all: boolean
  some: number
  seed: string
  onChange: (next: { all?: boolean; some?: number; seed?: string }) => void
}

export const toHow = ({ all, some, seed }: Omit<HowManyProps, 'onChange'>): How =>
  all ? { all } : { all, some, seed: seed === '' ? '0' : seed }

/** All combinations, or how many of them, drawn by which seed. */
export function HowMany({ all, some, seed, onChange }: HowManyProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Segmented
        label="Which combinations"
        segments={[
          { value: 'all', label: 'All combinations' },
          { value: 'some', label: 'Some at random' },
        ]}
        value={all ? 'all' : 'some'}
        onChange={(value) => onChange({ all: value === 'all' })}
      />
      {!all && (
        <>
          <NumberInput
            aria-label="How many"
            value={some}
            min={1}
            max={MOST_PROMPTS}
            onChange={(value) =>
              onChange({ some: Math.min(MOST_PROMPTS, Math.max(1, Math.round(value ?? 1))) })
            }
            className="w-16"
          />
          <span className="flex min-w-0 flex-1 items-center gap-1">
            <TextInput
              aria-label="Seed of the draw"
              inputMode="numeric"
              maxLength={19}
              value={seed}
              onChange={(event) => onChange({ seed: event.target.value.replaceAll(/\D/g, '') })}
              frameClassName="min-w-24 flex-1"
              className="tabular-nums"
            />
            <IconButton label="Draw anew" onClick={() => onChange({ seed: newSeed() })}>
              <Dices aria-hidden size={16} />
            </IconButton>
          </span>
        </>
      )}
    </div>
  )
}
