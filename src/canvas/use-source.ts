import { useEffect } from 'react'
import { useAsset } from '../api/assets.ts'
import { useDraft } from '../draft/draft.ts'
import { assetHash } from '../models/image-value.ts'
import { findModel } from '../models/index.ts'
import { putPicture } from './paint.ts'
import { useCanvas } from './store.ts'
import { targetOf } from './target.ts'

/**
 * A picture that takes the place of another within one document, by a step or by its undo, is the
 * draft's from then on.
 */
const followSource = (): (() => void) =>
  useCanvas.subscribe(({ history: { now } }, { history: { now: was } }) => {
    const value = now.source?.value
    if (now.id === was.id && value !== undefined && value !== was.source?.value) putPicture(value)
  })

/** Keeps the draft's picture on the canvas, and the other way round. */
export function useSource(): void {
  useEffect(followSource, [])
  const value = useDraft(({ slug, request, context }) => {
    const model = findModel(slug)
    return model ? (targetOf(model, request, context)?.picture ?? null) : null
  })
  const { data: asset } = useAsset(value === null ? null : assetHash(value))
  useEffect(() => {
    const { history, open } = useCanvas.getState()
    if (value !== null && asset && history.now.source?.value !== value)
      open({ value, width: asset.width, height: asset.height })
  }, [value, asset])
}
