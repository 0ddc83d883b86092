import * as z from 'zod/mini'

/** A picture of ours on its way from one room to another. */
const PICTURE_MIME = 'application/x-playground-picture'

const pictureSchema = z.object({
  /** An image value, `asset:<sha256>`. */
  value: z.string(),
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
})
type DraggedPicture = z.infer<typeof pictureSchema>

export function writePictureDrag(transfer: DataTransfer, picture: DraggedPicture): void {
  transfer.setData(PICTURE_MIME, JSON.stringify(picture))
  transfer.effectAllowed = 'copy'
}

/** The picture in a drop; null when the drop is something else. */
export function readPictureDrag(transfer: DataTransfer): DraggedPicture | null {
  const text = transfer.getData(PICTURE_MIME)
  if (text === '') return null
  try {
    const parsed = pictureSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Whether a drag carries one of our pictures; its content is hidden until the drop. */
export const holdsPicture = (transfer: DataTransfer): boolean =>
  transfer.types.includes(PICTURE_MIME)
