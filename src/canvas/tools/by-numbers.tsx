import { Hash } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { Popover } from '../../ui/popover.tsx'
import { changeMask } from '../change-mask.ts'
import type { Mode } from '../document/operation.ts'
import { useCanvas } from '../store.ts'

const fields = [
  { name: 'x', label: 'X' },
  { name: 'y', label: 'Y' },
  { name: 'width', label: 'Width' },
  { name: 'height', label: 'Height' },
] as const
type Place = Record<(typeof fields)[number]['name'], number>

/** A quarter of the picture, in its middle. */
const middleOf = ({ width, height }: { width: number; height: number }): Place => ({
  x: Math.round(width / 4),
  y: Math.round(height / 4),
  width: Math.max(1, Math.round(width / 2)),
  height: Math.max(1, Math.round(height / 2)),
})

/** Rectangle and ellipse without a pointer: where and how large, in pixels of the picture. */
export function ByNumbers({ kind }: { kind: 'rectangle' | 'ellipse' }) {
  const source = useCanvas(({ history }) => history.now.source)
  const [place, setPlace] = useState<Place | null>(null)
  if (!source) return null
  const now = place ?? middleOf(source)
  const draw = (mode: Mode) => changeMask({ kind, mode, ...now })
  return (
    <Popover
      label={`${kind === 'rectangle' ? 'Rectangle' : 'Ellipse'} by numbers`}
      trigger={
        <IconButton label="By numbers">
          <Hash size={16} />
        </IconButton>
      }
    >
      {(close) => (
        <div className="flex w-60 flex-col gap-3">
          <div className="grid grid-cols-2 gap-2">
            {fields.map(({ name, label }) => (
              <Field key={name} label={label}>
                {(control) => (
                  <NumberInput
                    {...control}
                    value={now[name]}
                    min={name === 'x' || name === 'y' ? -source[sideOf[name]] : 1}
                    max={source[sideOf[name]]}
                    unit="px"
                    onChange={(next) => {
                      if (next === null) return
                      const least = name === 'x' || name === 'y' ? -16384 : 1
                      setPlace({
                        ...now,
                        [name]: Math.round(Math.max(least, Math.min(16384, next))),
                      })
                    }}
                  />
                )}
              </Field>
            ))}
          </div>
          <div className="flex gap-2">
            <Button
              className="flex-1"
              onClick={() => {
                draw('add')
                close()
              }}
            >
              Add
            </Button>
            <Button
              className="flex-1"
              onClick={() => {
                draw('subtract')
                close()
              }}
            >
              Take away
            </Button>
          </div>
        </div>
      )}
    </Popover>
  )
}

const sideOf = { x: 'width', width: 'width', y: 'height', height: 'height' } as const
