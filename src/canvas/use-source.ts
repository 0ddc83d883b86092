import { useEffect } from 'react'
import { useAsset } from '../api/assets.ts'
import { useDraft } from '../draft/draft.ts'
import { assetHash } from '../models/image-value.ts'
import { findModel } from '../models/index.ts'
import { useCanvas } from './store.ts'
import { targetOf } from './target.ts'

/** Keeps the draft's picture on the canvas. */
export function useSource(): void {
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
