import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Frame } from '../document/document.ts'
import { useCanvas } from '../store.ts'
import { extendTo } from './extend.ts'
import { extended, frameFault, isExtended } from './frame.ts'
import { useFraming } from './framing.ts'
import { isTooSmall } from './source-fit.ts'
import { standingOf } from './standing.ts'
import { useLimits } from './use-limits.ts'

/** The frame about the picture on the canvas; null without a picture or for a model without one. */
export function useFrame() {
  const client = useQueryClient()
  const limits = useLimits()
  const source = useCanvas(({ history }) => history.now.source)
  const committed = useCanvas(({ history }) => history.now.frame)
  const way = useFraming((framing) => framing.way)
  const hand = useFraming((framing) => framing.hand)
  const standing = useMemo(
    () => (source && limits ? standingOf(source, way, limits) : null),
    [source, way, limits],
  )
  if (!limits || !source || !standing) return null
  const frame = hand?.frame ?? committed
  const wanted = hand?.wanted ?? frame
  return {
    limits,
    source,
    standing,
    frame,
    /** Where the hand is, which may be more than can be made. */
    wanted,
    size: extended(standing.size, wanted),
    fault: isExtended(wanted) ? frameFault(standing.size, wanted, limits) : undefined,
    tooSmall: isTooSmall(source, limits),
    set: (next: Frame) => extendTo(client, limits, next),
  }
}

export type LiveFrame = NonNullable<ReturnType<typeof useFrame>>
