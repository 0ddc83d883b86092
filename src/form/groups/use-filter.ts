import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useSettings } from '../../draft/settings.ts'
import type { Model } from '../../models/model.ts'
import { useFinding } from '../ask/context.ts'
import { type Found, findParams, setPatterns, toPattern } from './filter.ts'
import type { Visibility } from './visibility.ts'

/** The filter box and the switch beside it, as what they leave in sight. */
export function useFilter(model: Model) {
  const [search, setSearch] = useState('')
  const { onlyChanged, set } = useSettings()
  const wanted = useDeferredValue(search).trim()
  // A field that is reset under "only changed" stays in sight until the switch is used again.
  const seen = useRef(new Set<string>())
  const changedNow = useFinding(({ request }) => {
    if (!onlyChanged) return ''
    for (const pattern of setPatterns(model, request)) seen.current.add(pattern)
    return [...seen.current].join(' ')
  })
  const [visibility, front] = useMemo(() => {
    const changed = onlyChanged ? new Set(changedNow.split(' ')) : null
    for (const param of model.params) if (param.role === 'prompt') changed?.add(param.name)
    const see = (hits: Found | null): Visibility => ({
      shows: (path) => {
        const pattern = toPattern(path)
        return (hits?.shown.has(pattern) ?? true) && (changed?.has(pattern) ?? true)
      },
      found: (path) => hits?.found.has(toPattern(path)) ?? false,
      searching: hits !== null,
      narrowed: hits !== null || changed !== null,
    })
    return [see(wanted === '' ? null : findParams(model, wanted)), see(null)]
  }, [model, wanted, onlyChanged, changedNow])
  return {
    search,
    setSearch,
    onlyChanged,
    setOnlyChanged: (only: boolean) => {
      seen.current.clear()
      set({ onlyChanged: only })
    },
    visibility,
    /** Of what stands above the box: words typed there move nothing from under the eyes. */
    front,
  }
}
