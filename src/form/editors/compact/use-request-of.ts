import { useCallback, useSyncExternalStore } from 'react'
import type { Param } from '../../../models/param.ts'
import type { Request } from '../../../models/rule.ts'
import { toRequest, type Value } from '../../../models/values.ts'
import { useAsk } from '../../ask/context.ts'

/**
 * Something read from a few parameters of the request as they stand this moment, before anything is
 * checked; it must be the same value while it means the same.
 */
export function useRequestOf<T>(params: readonly Param[], read: (request: Request) => T): T {
  const { ask } = useAsk()
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = params.map(({ name }) => ask.subscribe(name, listener))
      return () => {
        for (const end of ends) end()
      }
    },
    [ask, params],
  )
  return useSyncExternalStore(subscribe, () => {
    // The form's values were made by fromRequest and its controls.
    const values = params.map(({ name }) => [name, ask.get(name) as Value] as const)
    return read(toRequest(params, Object.fromEntries(values)))
  })
}
