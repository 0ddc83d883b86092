import type { QueryClient } from '@tanstack/react-query'
import { rememberAsset, uploadAsset } from '../../api/assets.ts'
import { readPictureDrag } from '../../draft/picture-drag.ts'
import { dismissToast, toast } from '../../ui/toast.ts'
import { addStored, importMask } from '../mask-panel/import-mask.ts'
import { takePicture } from '../paint.ts'
import { sentence } from '../sentence.ts'
import { useStanding } from '../standing.ts'
import { useCanvas } from '../store.ts'

const PASTED = 'pasted'

/** Says why what was dropped or pasted could not be taken. */
const orSay = (title: string, work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: unknown) => {
    // Its action is about another picture.
    dismissToast(PASTED)
    toast({
      id: 'incoming',
      tone: 'error',
      title,
      description: sentence(error),
    })
  })

const asMask = (work: Promise<unknown>) => orSay('This picture cannot be the mask', work)

/** Stores a picture and puts it on the canvas. Rejects with a sentence. */
export async function bringPicture(
  client: QueryClient,
  file: Blob,
  onProgress?: (share: number) => void,
): Promise<void> {
  const asset = await uploadAsset(file, onProgress && { onProgress })
  rememberAsset(client, asset)
  takePicture(asset.value)
}

/** A file dropped on a place over the stage. */
export const dropped = {
  mask: (client: QueryClient, file: Blob) => void asMask(importMask(client, file)),
  picture: (client: QueryClient, file: Blob) =>
    void orSay('This picture cannot be painted on', bringPicture(client, file)),
}

/** One of our own pictures, dragged there; false for anything else. */
export const carried = {
  mask: (client: QueryClient, transfer: DataTransfer): boolean => {
    const picture = readPictureDrag(transfer)
    if (picture) void asMask(addStored(client, picture.value))
    return picture !== null
  },
  picture: (_: QueryClient, transfer: DataTransfer): boolean => {
    const picture = readPictureDrag(transfer)
    if (picture) takePicture(picture.value)
    return picture !== null
  },
}

/** A picture that is pasted over another is a mask, and one step away from the picture itself. */
export async function pasted(client: QueryClient, file: Blob): Promise<void> {
  if (useStanding.getState().state !== 'ready')
    return void orSay('This picture cannot be painted on', bringPicture(client, file))
  await asMask(
    importMask(client, file).then((asset) => {
      const { now } = useCanvas.getState().history
      toast({
        id: PASTED,
        title: 'Pasted into the mask: white is repainted',
        action: {
          label: 'Paint on it instead',
          onSelect: () => {
            const { history, undo } = useCanvas.getState()
            if (history.now === now) undo()
            takePicture(asset.value)
          },
        },
      })
    }),
  )
}
