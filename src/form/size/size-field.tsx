import { ArrowLeftRight } from 'lucide-react'
import type { Param } from '../../models/param.ts'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useAsk } from '../ask/context.ts'
import { FieldHelp } from '../field/field-help.tsx'
import { useFieldIssues } from '../field/use-field-issues.ts'
import { useVisibility } from '../groups/visibility.ts'
import { FreeSize } from './free-size.tsx'
import { PairSize } from './pair-size.tsx'
import { megapixels } from './ratio.ts'
import { useSize } from './use-size.ts'

interface SizeFieldProps {
  width: Param
  height: Param
}

/** Width and height as one thing. */
export function SizeField({ width, height }: SizeFieldProps) {
  const { ask } = useAsk()
  const { found } = useVisibility()
  const { model } = ask
  const state = useSize(width.name, height.name)
  const issues = [...useFieldIssues(width.name), ...useFieldIssues(height.name)]
  const { size, set } = state
  const start = {
    width: Number(model.start[width.name]),
    height: Number(model.start[height.name]),
  }
  const changed = state.width !== start.width || state.height !== start.height
  const isFound = found(width.name) || found(height.name)
  if (width.kind !== 'integer' || height.kind !== 'integer') return null
  return (
    <div data-field={width.name}>
      <div data-field={height.name}>
        <Field
          as="group"
          id="field-size"
          label="Size"
          help={
            <div className="flex flex-col gap-3">
              <FieldHelp path={width.name} param={width} />
              <FieldHelp path={height.name} param={height} />
            </div>
          }
          required={width.required ?? false}
          changed={changed}
          onReset={() => set(start)}
          issues={issues}
          aside={
            size && (
              <>
                <span>
                  {size.width} × {size.height}{' '}
                  <span className="text-faint">{megapixels(size)}</span>
                </span>
                <IconButton
                  label="Swap width and height"
                  size="sm"
                  className="-mr-1 size-6! touch:size-target!"
                  disabled={size.width === size.height}
                  onClick={() => set({ width: size.height, height: size.width })}
                >
                  <ArrowLeftRight size={13} />
                </IconButton>
              </>
            )
          }
        >
          {model.sizes ? (
            <PairSize sizes={model.sizes} size={size} onChange={set} />
          ) : (
            <FreeSize {...{ width, height, state, start }} />
          )}
        </Field>
        {isFound && (
          <code className="text-faint text-small">
            {width.name}, {height.name}
          </code>
        )}
      </div>
    </div>
  )
}
