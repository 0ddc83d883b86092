import { useDraft } from '../draft/draft.ts'
import { useOpened } from '../draft/opened.ts'
import { catalogue, findModel } from '../models/index.ts'
import { rememberOpener } from './focus.ts'
import { withNote } from './note.ts'
import { putChanges } from './put-changes.ts'
import { useCanvas } from './store.ts'
import { type Target, targetOf } from './target.ts'

/** Where the draft in hand keeps picture and mask; null where its model takes no mask. */
export function draftTarget(): Target | null {
  const { slug, request, context } = useDraft.getState()
  const model = findModel(slug)
  return model ? targetOf(model, request, context) : null
}

/** Puts a picture on the canvas, switching the model where the draft's own takes no mask. */
export function takePicture(value: string): void {
  if (!draftTarget()) {
    const other = catalogue.find((model) => targetOf(model, {}))
    if (other) useDraft.getState().switchModel(other.slug)
  }
  brought = value
  putPicture(value)
}

let brought: string | null = null

/** True once for a picture that a person put on the canvas. */
export function takeBrought(value: string): boolean {
  if (brought !== value) return false
  brought = null
  return true
}

/**
 * Makes a picture the one that the draft starts from, as its model has it now. It begins without
 * the mask and the extension of another.
 */
function putPicture(value: string): void {
  const target = draftTarget()
  if (!target || target.picture === value) return
  const { slug, take, setPictureToEdit } = useDraft.getState()
  const model = findModel(slug)
  if (!model) return
  useDraft.setState(({ context }) => ({ context: withNote(context, null) }))
  if (target.picturePath === null) setPictureToEdit(value)
  take(putChanges(model, target, value))
}

/** Opens the canvas on the draft's picture, or on the one that is given. */
export function paint(value?: string): void {
  rememberOpener()
  if (value !== undefined && value !== '') takePicture(value)
  useOpened.getState().openCanvas()
}

/** The same, with the frame in hand. */
export function extend(value?: string): void {
  paint(value)
  useCanvas.getState().setTool('frame')
}
