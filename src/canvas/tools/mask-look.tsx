import { Blend, EyeOff } from 'lucide-react'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Slider } from '../../ui/slider.tsx'
import { Switch } from '../../ui/switch.tsx'
import { canvasKey } from '../shortcuts.ts'
import { useCanvas } from '../store.ts'

const colours = [
  { value: '#ff3b5c', label: 'Red' },
  { value: '#ffb000', label: 'Amber' },
  { value: '#2fd06b', label: 'Green' },
  { value: '#2f8fff', label: 'Blue' },
  { value: '#ffffff', label: 'White' },
  { value: '#000000', label: 'Black' },
]

/** How the mask is shown over the picture; the mask itself stays as it is. */
export function MaskLook() {
  const { colour, opacity, hatch, shown } = useCanvas((canvas) => canvas.overlay)
  const setOverlay = useCanvas((canvas) => canvas.setOverlay)
  const hideKey = canvasKey('mask-shown')
  return (
    <Popover
      label="How the mask is shown"
      align="end"
      trigger={
        <IconButton label="How the mask is shown">
          {shown ? <Blend size={16} /> : <EyeOff size={16} />}
        </IconButton>
      }
    >
      <div className="flex w-60 flex-col gap-2">
        <Field label="Colour" as="group">
          <Segmented
            label="Colour of the mask"
            fill
            value={colour}
            segments={colours.map(({ value, label }) => ({
              value,
              label,
              icon: (
                <span
                  aria-hidden
                  className="size-4 shrink-0 rounded-full ring-1 ring-line-strong"
                  style={{ background: value }}
                />
              ),
            }))}
            onChange={(next) => setOverlay({ colour: next })}
          />
        </Field>
        <Field label="Opacity" aside={`${Math.round(opacity * 100)} %`}>
          {(control) => (
            <Slider
              {...control}
              value={Math.round(opacity * 100)}
              min={10}
              max={100}
              step={1}
              valueText={`${Math.round(opacity * 100)} %`}
              onChange={(next) => setOverlay({ opacity: next / 100 })}
            />
          )}
        </Field>
        <Switch label="Hatched" checked={hatch} onChange={(next) => setOverlay({ hatch: next })} />
        <div className="flex items-center justify-between">
          <Switch label="Shown" checked={shown} onChange={(next) => setOverlay({ shown: next })} />
          {hideKey && <Kbd keys={hideKey} className="touch:hidden" />}
        </div>
      </div>
    </Popover>
  )
}
