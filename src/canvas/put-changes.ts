import { findRole, type Model } from '../models/model.ts'
import type { Target } from './target.ts'

/**
 * What changes in a request when another picture takes the place of the one that was painted on: it
 * begins without that one's mask and extension.
 */
export function putChanges(
  model: Model,
  target: Target,
  value: string,
): { path: string; value: unknown }[] {
  const outpaint = findRole(model, 'outpaint')
  return [
    ...(target.picturePath === null ? [] : [{ path: target.picturePath, value }]),
    { path: target.maskPath, value: target.maskValue(null) },
    ...(outpaint ? [{ path: outpaint.path, value: null }] : []),
  ]
}
