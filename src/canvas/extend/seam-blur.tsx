import { useDraft } from '../../draft/draft.ts'
import { getAt } from '../../models/path.ts'
import { Field } from '../../ui/field.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { Slider } from '../../ui/slider.tsx'
import type { ExtendLimits } from './limits.ts'

/** The softness of the seam: the form's own parameter, by its role. */
export function SeamBlur({ limits: { blur } }: { limits: ExtendLimits }) {
  const value = useDraft(({ request }) => (blur ? getAt(request, blur.path) : undefined))
  if (!blur) return null
  const { path, param } = blur
  const { min = 0, max = 0, step = 1, unit } = param
  const shown = typeof value === 'number' ? value : null
  const set = (next: number | null) => useDraft.getState().take([{ path, value: next }])
  return (
    <Field
      label={param.label}
      help={param.help}
      changed={shown !== null}
      onReset={() => set(null)}
      aside={
        <NumberInput
          bare
          value={shown}
          onChange={set}
          {...{ min, max, step }}
          fallback={param.default}
          placeholder={String(param.default ?? '')}
          aria-label={`${param.label} in ${unit ?? 'px'}`}
          className="w-14"
          unit={unit ?? 'px'}
        />
      }
    >
      {(control) => (
        <Slider
          {...control}
          value={shown}
          onChange={() => {}}
          onCommit={set}
          {...{ min, max, step }}
          fallback={param.default}
        />
      )}
    </Field>
  )
}
