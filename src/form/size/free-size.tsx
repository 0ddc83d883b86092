import { Link2, Link2Off, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { useAsk, useIssues } from '../ask/context.ts'
import { useReveal } from '../ask/use-reveal.ts'
import { useVisibility } from '../groups/visibility.ts'
import type { NumberParam } from '../kinds/number/number.ts'
import { heightFor, ratioOf, ratios, type Size, sidesOf, sizeOfRatio, widthFor } from './ratio.ts'
import { SizeChip } from './size-chip.tsx'
import type { useSize } from './use-size.ts'

const IN_FRONT = 5

interface FreeSizeProps {
  width: NumberParam
  height: NumberParam
  state: ReturnType<typeof useSize>
  /** The size of a new draft: its area is the one that ratios are made at. */
  start: Size
}

/** Any size within limits: ratios near one area, and the two numbers. */
export function FreeSize({ width, height, state, start }: FreeSizeProps) {
  const sides = sidesOf(width)
  const area = start.width * start.height
  const offered = ratios.map((name) => ({ name, size: sizeOfRatio(ratioOf(name), area, sides) }))
  const isChosen = (size: Size) => state.width === size.width && state.height === size.height
  const inFront = offered.slice(0, IN_FRONT).some(({ size }) => isChosen(size))
  const [unfolded, setOpen] = useState(!inFront)
  const { searching } = useVisibility()
  const open = unfolded || searching
  useReveal(width.name, () => setOpen(true))
  useReveal(height.name, () => setOpen(true))

  const toChip = ({ name, size }: (typeof offered)[number]) => (
    <SizeChip
      key={name}
      label={name}
      size={size}
      hint={`${name}, ${size.width} × ${size.height} px`}
      chosen={isChosen(size)}
      onChoose={() => state.set(size)}
    />
  )
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-6 gap-1">
        {offered.slice(0, IN_FRONT).map(toChip)}
        <SizeChip
          label={open ? 'Fewer' : 'More'}
          hint={open ? 'Fewer sizes' : 'Custom size and more ratios'}
          chosen={!offered.some(({ size }) => isChosen(size))}
          onChoose={() => setOpen(!open)}
        >
          <SlidersHorizontal size={16} />
        </SizeChip>
        {open && offered.slice(IN_FRONT).map(toChip)}
      </div>
      {open && <SideNumbers {...{ width, height, state }} />}
    </div>
  )
}

/** The two sides as numbers, tied by their ratio where the lock is on. */
function SideNumbers({ width, height, state }: Omit<FreeSizeProps, 'start'>) {
  const { size, set } = state
  const [ratio, setRatio] = useState<number | null>(null)
  const sides = sidesOf(width)

  const setWidth = (next: number | null) => {
    if (next !== null && ratio !== null) set({ width: next, height: heightFor(next, ratio, sides) })
    else state.setSide(width.name, next)
  }
  const setHeight = (next: number | null) => {
    if (next !== null && ratio !== null) set({ width: widthFor(next, ratio, sides), height: next })
    else state.setSide(height.name, next)
  }
  return (
    <div className="flex items-center gap-1.5">
      <Side param={width} value={state.width} onChange={setWidth} />
      <IconButton
        label={ratio === null ? 'Hold the ratio' : 'Let the ratio go'}
        size="sm"
        pressed={ratio !== null}
        disabled={!size}
        onClick={() => setRatio(ratio === null && size ? size.width / size.height : null)}
      >
        {ratio === null ? <Link2Off size={14} /> : <Link2 size={14} />}
      </IconButton>
      <Side param={height} value={state.height} onChange={setHeight} />
    </div>
  )
}

interface SideProps {
  param: NumberParam
  value: number | null
  onChange: (value: number | null) => void
}

function Side({ param, value, onChange }: SideProps) {
  const { findings } = useAsk()
  const issues = useIssues(param.name)
  return (
    <span className="flex min-w-0 flex-1 items-center gap-1.5">
      <label htmlFor={`field-${param.name}`} className="text-muted">
        {param.label.charAt(0)}
      </label>
      <NumberInput
        id={`field-${param.name}`}
        aria-label={param.label}
        value={value}
        onChange={onChange}
        onTyping={(typed) =>
          typed === undefined
            ? findings.complain(param.name, `${param.label} takes a number.`)
            : onChange(typed)
        }
        min={param.min}
        max={param.max}
        step={param.step ?? 1}
        unit="px"
        aria-describedby="field-size-issues"
        aria-invalid={issues.some(({ severity }) => severity === 'error') || undefined}
        className="flex-1"
      />
    </span>
  )
}
