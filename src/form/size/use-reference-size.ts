import { findRole } from '../../models/model.ts'
import { getAt } from '../../models/path.ts'
import { useAsk, useFinding } from '../ask/context.ts'
import type { Size } from './ratio.ts'

/** Pixels of the first reference picture, where they are known. */
export function useReferenceSize(): Size | undefined {
  const { ask, facts } = useAsk()
  return useFinding(({ request }) => {
    const role = findRole(ask.model, 'references')
    const images = role && getAt(request, role.path)
    const first = Array.isArray(images) ? images[0] : undefined
    // The same object while the picture is the same: facts come from a cache.
    return typeof first === 'string' ? facts.picture(first) : undefined
  })
}
