import type { Param } from '../../models/param.ts'
import { useValueOf } from '../ask/context.ts'

/** What an object is for, and that it is off until something in it is set. */
export function ObjectHelp({ path, param }: { path: string; param: Param }) {
  const isOff = useValueOf(`${path}.$on`, (on) => on === false)
  return (
    <p className="text-muted text-small">
      {param.help}
      {isOff && ' Setting anything here turns it on.'}
    </p>
  )
}
