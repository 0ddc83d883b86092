import { assetUrl } from '../../contract/asset.ts'
import type { LockJob } from '../lock/job.ts'
import { createLocker } from '../lock/locker.ts'
import { type Candidate, isLockable } from './candidate.ts'

/** One worker for what is looked at and what is then kept of it. */
export const lockDesk = createLocker()

/** What there is to put together; null where the result takes its source's whole place. */
export function jobOf(
  candidate: Candidate,
  locked: boolean,
  soften: number | null,
): LockJob | null {
  const { image, source, mask, frame } = candidate
  if (image.hash === null || !isLockable(candidate)) return null
  return {
    source: assetUrl(source),
    result: assetUrl(image.hash),
    mask: mask === null ? null : assetUrl(mask),
    frame,
    locked,
    soften,
  }
}
