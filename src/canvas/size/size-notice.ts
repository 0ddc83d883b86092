import type { CanvasDocument } from '../document/document.ts'
import { type Extent, isExtended } from '../extend/frame.ts'
import { sizeWords } from '../extend/frame-words.ts'

const isSame = (a: Extent, b: Extent | null): boolean =>
  a.width === b?.width && a.height === b.height

/** What becomes of a result that takes its picture's shape; of one off the model's grid, all of it. */
export function followWords(own: Extent, source: Extent): string {
  const shape = `The result takes the shape of this picture, ${sizeWords(own)}`
  return isSame(own, source)
    ? `${shape}.`
    : `${shape}: the nearest that the model makes to ${sizeWords(source)}. Pixel lock scales it back to that.`
}

/**
 * Whether a picture's own size may still be left for the one before: once the picture is extended or
 * another size was chosen, going back would undo that. Asked again and again until it is false.
 */
export function createOffer(picture: string, own: Extent) {
  let hasCome = false
  return ({ source, frame }: CanvasDocument, asked: Extent | null): boolean => {
    const isOwn = isSame(own, asked)
    hasCome ||= isOwn
    return (isOwn || !hasCome) && !isExtended(frame) && source?.value === picture
  }
}
