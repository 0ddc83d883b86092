import { useDraft } from '../../draft/draft.ts'
import { findModel } from '../../models/index.ts'
import { findRole } from '../../models/model.ts'
import type { Role } from '../../models/param.ts'
import { getAt } from '../../models/path.ts'
import { extended, isExtended } from '../extend/frame.ts'
import { useNumberRole } from '../number-role.ts'
import { useShownMask } from '../shown-mask.ts'
import { useCanvas } from '../store.ts'
import { seenOf } from './seen.ts'

const useSide = (role: Role): number | null => {
  const value = useDraft(({ slug, request }) => {
    const model = findModel(slug)
    const found = model && findRole(model, role)
    return found ? getAt(request, found.path) : undefined
  })
  return typeof value === 'number' ? value : null
}

/** What the model will be given of the picture on the canvas; null without one. */
export function useSeen() {
  const bounds = useShownMask(({ facts }) => facts?.bounds ?? null)
  const source = useCanvas(({ history }) => history.now.source)
  const frame = useCanvas(({ history }) => history.now.frame)
  const margin = useNumberRole('maskMargin')?.value ?? null
  const width = useSide('width')
  const height = useSide('height')
  if (!source) return null
  const isWider = isExtended(frame)
  const size = isWider
    ? extended(source, frame)
    : { width: width ?? source.width, height: height ?? source.height }
  const whole = {
    x: -frame.left,
    y: -frame.top,
    ...extended(source, frame),
  }
  const seen = isWider ? { box: whole, scale: 1 } : seenOf(source, bounds, margin, size)
  return { source, size, ...seen, isWider, isPart: !isWider && bounds !== null && margin !== null }
}
