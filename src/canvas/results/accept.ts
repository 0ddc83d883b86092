import type { QueryClient } from '@tanstack/react-query'
import { rememberAsset, uploadAsset } from '../../api/assets.ts'
import { sayOrigin } from '../../api/history.ts'
import { toAssetValue } from '../../models/image-value.ts'
import { toast } from '../../ui/toast.ts'
import { NO_FRAME, type Source } from '../document/document.ts'
import { useCanvas } from '../store.ts'
import type { Candidate } from './candidate.ts'
import { jobOf, lockDesk } from './lock-desk.ts'
import { useResults } from './results.ts'

/** The picture with its source's pixels, stored with the names of both. Rejects with a sentence. */
async function lockedSource(client: QueryClient, candidate: Candidate): Promise<Source | null> {
  const job = jobOf(candidate, true, useResults.getState().soften)
  const result = candidate.image.hash
  if (!job || result === null) return null
  const asset = await uploadAsset(await lockDesk.keep(job))
  rememberAsset(client, asset)
  await sayOrigin(client, asset.hash, { source: candidate.source, result })
  return { value: asset.value, width: asset.width, height: asset.height }
}

function wholeSource({ image: { hash, width, height } }: Candidate): Source | null {
  if (hash === null || width === null || height === null) return null
  return { value: toAssetValue(hash), width, height }
}

const now = () => useCanvas.getState().history.now

/**
 * Makes a result the picture on the canvas, without mask and frame: one step of undo, which brings
 * back the former picture with both. Rejects with a sentence.
 */
export async function accept(
  client: QueryClient,
  candidate: Candidate,
  locked: boolean,
): Promise<void> {
  const before = now()
  const source = (locked && (await lockedSource(client, candidate))) || wholeSource(candidate)
  // Meanwhile the person may have gone to another picture.
  if (!source || now().source !== before.source || now().id !== before.id) return
  useResults.getState().show(null)
  useCanvas.getState().apply({ ...now(), source, operations: [], frame: NO_FRAME })
  toast({
    id: 'accepted',
    tone: 'ok',
    title: 'The result is the picture now',
    action: {
      label: 'Undo',
      onSelect: () => now().source === source && useCanvas.getState().undo(),
    },
  })
}
