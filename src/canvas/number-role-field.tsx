import type { ReactNode } from 'react'
import { schemaOfParam } from '../models/check.ts'
import type { Role } from '../models/param.ts'
import { Field } from '../ui/field.tsx'
import { NumberInput } from '../ui/number-input.tsx'
import { Slider } from '../ui/slider.tsx'
import { useNumberRole } from './number-role.ts'

interface NumberRoleFieldProps {
  /** Which parameter it is. */
  of: Role
  /** Stands in the box while it is unset and the model has no default. */
  unset?: string
  /** Below the slider; it is given the value in use. */
  children?: ReactNode
}

/** A parameter of the form on the canvas: the same label, limits and value. */
export function NumberRoleField({ of, unset = 'off', children }: NumberRoleFieldProps) {
  const number = useNumberRole(of)
  if (!number) return null
  const { param, value, show, set } = number
  const { min = 0, max = 1, step = 1, unit } = param
  const range = { min, max, step }
  return (
    <Field
      label={param.label}
      help={param.help}
      changed={value !== null}
      onReset={() => set(null)}
      aside={
        <NumberInput
          bare
          {...range}
          value={value}
          onChange={(next) => {
            if (next === null || schemaOfParam(param).safeParse(next).success) set(next)
          }}
          fallback={param.default}
          placeholder={String(param.default ?? unset)}
          aria-label={`${param.label}, number`}
          {...(unit && (value !== null || param.default !== undefined) && { unit })}
          className="w-16"
        />
      }
    >
      {(control) => (
        <>
          <Slider
            {...control}
            {...range}
            value={value}
            onChange={show}
            onCommit={set}
            onReset={() => set(null)}
            fallback={param.default}
            valueText={value === null ? String(param.default ?? unset) : undefined}
          />
          {children}
        </>
      )}
    </Field>
  )
}
