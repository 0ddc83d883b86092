import { SlidersHorizontal } from 'lucide-react'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Slider } from '../../ui/slider.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useCanvas } from '../store.ts'
import { GREATEST_SIZE, LEAST_SIZE, shareToSize, sizeToShare } from './brush-size.ts'
import { useToolSettings } from './tool-settings.ts'

const within = (low: number, value: number, high: number) => Math.max(low, Math.min(high, value))

function SizeNumber({ name }: { name?: string }) {
  const size = useCanvas(({ brush }) => Math.round(brush.size))
  const setBrush = useCanvas((canvas) => canvas.setBrush)
  return (
    <NumberInput
      bare
      aria-label={name ?? 'Brush size, pixels'}
      value={size}
      min={LEAST_SIZE}
      max={GREATEST_SIZE}
      unit="px"
      onChange={(next) => next && setBrush({ size: within(LEAST_SIZE, next, GREATEST_SIZE) })}
      className="w-16 touch:w-20"
    />
  )
}

function SizeSlider({ className }: { className?: string }) {
  const size = useCanvas(({ brush }) => brush.size)
  const setBrush = useCanvas((canvas) => canvas.setBrush)
  return (
    <Slider
      aria-label="Brush size"
      value={sizeToShare(size)}
      min={0}
      max={1}
      step={0.005}
      valueText={`${Math.round(size)} pixels`}
      onChange={(share) => setBrush({ size: shareToSize(share) })}
      {...(className && { className })}
    />
  )
}

const shares = { hardness: 'Hardness', opacity: 'Opacity' } as const
/** A stroke that does nothing is no stroke. */
const LEAST = { hardness: 0, opacity: 5 }

function ShareNumber({ name }: { name: keyof typeof shares }) {
  const value = useCanvas(({ brush }) => Math.round(brush[name] * 100))
  const setBrush = useCanvas((canvas) => canvas.setBrush)
  return (
    <NumberInput
      bare
      aria-label={`${shares[name]}, per cent`}
      value={value}
      min={LEAST[name]}
      max={100}
      unit="%"
      onChange={(next) =>
        next !== null && setBrush({ [name]: within(LEAST[name], next, 100) / 100 })
      }
      className="w-14 touch:w-20"
    />
  )
}

function ShareField({ name }: { name: keyof typeof shares }) {
  const value = useCanvas(({ brush }) => Math.round(brush[name] * 100))
  const setBrush = useCanvas((canvas) => canvas.setBrush)
  return (
    <Field label={shares[name]} aside={<ShareNumber name={name} />}>
      {(control) => (
        <Slider
          {...control}
          value={value}
          min={LEAST[name]}
          max={100}
          step={1}
          valueText={`${value} %`}
          onChange={(next) => setBrush({ [name]: next / 100 })}
        />
      )}
    </Field>
  )
}

/** The brush's size beside the tools, and all of the brush in a panel. */
export function BrushSettings() {
  const pressure = useToolSettings((settings) => settings.pressure)
  const setPressure = useToolSettings((settings) => settings.setPressure)
  return (
    <>
      <span className="mr-1 text-muted @max-[560px]:hidden">Size</span>
      <SizeSlider className="w-28 @max-[560px]:hidden" />
      <span className="@max-[420px]:hidden">
        <SizeNumber />
      </span>
      <span className="flex items-center @max-[860px]:hidden">
        <span className="mx-1 text-muted">Hardness</span>
        <ShareNumber name="hardness" />
        <span className="mx-1 text-muted">Opacity</span>
        <ShareNumber name="opacity" />
      </span>
      <Popover
        label="Brush"
        trigger={
          <IconButton label="Brush settings">
            <SlidersHorizontal size={16} />
          </IconButton>
        }
      >
        <div className="flex w-60 flex-col gap-2">
          <Field label="Size" aside={<SizeNumber name="Size, pixels" />}>
            <SizeSlider />
          </Field>
          <ShareField name="hardness" />
          <ShareField name="opacity" />
          <Switch label="Pen pressure changes the size" checked={pressure} onChange={setPressure} />
        </div>
      </Popover>
    </>
  )
}
