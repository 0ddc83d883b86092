import type { QueryClient } from '@tanstack/react-query'
import { rememberAsset, uploadAsset } from '../api/assets.ts'
import { useOpened } from '../draft/opened.ts'
import { findRole } from '../models/model.ts'
import { dismissToast, toast } from '../ui/toast.ts'
import { draftModel, type InputRole, takeAsInput } from './take-input.ts'

const UPLOAD = 'pasted'

/** Where the draft's model takes a picture, else the first place that any model has. */
const placeFor = (): InputRole => {
  const model = draftModel()
  return model && findRole(model, 'references') ? 'references' : 'sourceImage'
}

async function take(client: QueryClient, file: File): Promise<void> {
  toast({ id: UPLOAD, title: 'Uploading the pasted picture', duration: Number.POSITIVE_INFINITY })
  try {
    const asset = await uploadAsset(file)
    rememberAsset(client, asset)
    dismissToast(UPLOAD)
    takeAsInput(placeFor(), asset.value)
  } catch (error) {
    const description = error instanceof Error ? error.message : String(error)
    toast({ id: UPLOAD, title: 'The picture was not taken', description, tone: 'error' })
  }
}

/** Text that comes along is meant for the text box that has the focus. */
const isForText = ({ target, clipboardData }: ClipboardEvent): boolean =>
  target instanceof HTMLElement &&
  target.matches('input, textarea') &&
  clipboardData?.getData('text/plain') !== ''

/**
 * A picture pasted anywhere, where nothing nearer took it, goes into the form. The canvas has a paste
 * of its own. Returns the end of listening.
 */
export function listenForPaste(client: QueryClient): () => void {
  const onPaste = (event: ClipboardEvent) => {
    const [file] = event.clipboardData?.files ?? []
    if (!file || event.defaultPrevented || isForText(event)) return
    if (useOpened.getState().canvas || document.querySelector('dialog[open]')) return
    event.preventDefault()
    void take(client, file)
  }
  document.addEventListener('paste', onPaste)
  return () => document.removeEventListener('paste', onPaste)
}
