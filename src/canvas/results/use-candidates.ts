import { useEffect, useMemo, useRef, useState } from 'react'
import { useGenerations } from '../../api/generations.ts'
import { useDocument } from '../store.ts'
import { type Candidate, candidatesOf } from './candidate.ts'
import { useResults } from './results.ts'

/** The results over the source, without those that are not wanted here. */
export function useCandidates(): Candidate[] {
  const { generations } = useGenerations()
  const document = useDocument()
  const dismissed = useResults((results) => results.dismissed)
  const [since] = useState(() => Date.now())
  return useMemo(
    () =>
      candidatesOf(generations, document, since).filter(
        ({ image }) => !dismissed.includes(image.id),
      ),
    [generations, document, since, dismissed],
  )
}

const isHere = ({ image }: Candidate): boolean => image.state === 'stored' && image.nsfw !== true

/**
 * Shows a result when it comes, while nothing else is looked at and nothing was painted since it
 * was asked for; what is painted brings the source back.
 */
export function useArrivals(candidates: readonly Candidate[]): void {
  const document = useDocument()
  const changedAt = useRef(Date.now())
  const seen = useRef<{ document: typeof document; here: ReadonlySet<string> } | null>(null)
  useEffect(() => {
    const before = seen.current
    const here = candidates.filter(isHere)
    seen.current = { document, here: new Set(here.map(({ image }) => image.id)) }
    const { imageId, show } = useResults.getState()
    if (before?.document !== document) {
      changedAt.current = Date.now()
      return show(null)
    }
    const [came] = here.filter(({ image }) => !before.here.has(image.id))
    if (came && imageId === null && came.generation.createdAt >= changedAt.current)
      show(came.image.id)
  }, [candidates, document])
}
