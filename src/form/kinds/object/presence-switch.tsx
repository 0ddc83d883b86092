import type { ObjectParam } from '../../../models/param.ts'
import { Switch } from '../../../ui/switch.tsx'
import { useSet, useValue } from '../../ask/context.ts'

interface PresenceSwitchProps {
  path: string
  param: ObjectParam
  onTurn?: (on: boolean) => void
}

/** On or off for an object as a whole; its fields keep their values while it is off. */
export function PresenceSwitch({ path, param, onTurn }: PresenceSwitchProps) {
  const on = useValue<boolean>(`${path}.$on`) === true
  const set = useSet(`${path}.$on`)
  if (param.presence !== 'switch') return null
  return (
    <Switch
      checked={on}
      aria-label={param.label}
      onChange={(next) => {
        set(next)
        onTurn?.(next)
      }}
    />
  )
}
