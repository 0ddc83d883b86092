import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { sayWhile } from '../say-while.ts'
import { useCanvas } from '../store.ts'
import { fitSource } from './extend.ts'
import { linkFrame } from './frame-link.ts'
import { sizeWords } from './frame-words.ts'
import { useFraming } from './framing.ts'
import { fitOf, isTooLarge } from './source-fit.ts'
import { useLimits } from './use-limits.ts'

/** Pictures that were made smaller once: whoever undoes it means the large one. */
const reduced = new Set<string>()

/** Keeps frame and draft alike, and a picture within what the model makes. */
export function useFrameLink(): void {
  const client = useQueryClient()
  const limits = useLimits()
  const source = useCanvas(({ history }) => history.now.source)
  useEffect(() => (limits ? linkFrame(limits) : undefined), [limits])
  useEffect(() => {
    if (!limits || !source || !isTooLarge(source, limits) || reduced.has(source.value)) return
    reduced.add(source.value)
    const fit = fitOf(source, useFraming.getState().way, limits)
    void fitSource(client, fit).then((done) => {
      if (!done) return
      const { source: small } = useCanvas.getState().history.now
      const words = `The picture is ${sizeWords(source)}; the model makes up to ${limits.width.max} × ${limits.height.max}. Here it is scaled to ${sizeWords(fit.size)}: the original stays in the store, and undo brings it back.`
      sayWhile({ kind: 'reduced', words }, (document) => document.source === small)
    })
  }, [client, limits, source])
}
