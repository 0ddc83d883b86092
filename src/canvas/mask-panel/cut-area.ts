import { uploadAsset } from '../../api/assets.ts'
import { assetUrl } from '../../contract/asset.ts'
import type { Detection } from '../../contract/tool.ts'
import { assetHash } from '../../models/image-value.ts'
import type { Box } from '../document/box.ts'

interface Size {
  width: number
  height: number
}

/** A detection's box with room for what the mask reaches beyond it, whole pixels inside the picture. */
export function areaOf(
  { xMin, yMin, xMax, yMax }: Detection,
  room: number,
  { width, height }: Size,
): Box {
  const x = Math.max(0, Math.floor(xMin - room))
  const y = Math.max(0, Math.floor(yMin - room))
  return {
    x,
    y,
    width: Math.max(1, Math.min(width, Math.ceil(xMax + room)) - x),
    height: Math.max(1, Math.min(height, Math.ceil(yMax + room)) - y),
  }
}

/** One area of a stored mask, as a picture of its own. Rejects with a sentence. */
export async function cutArea(value: string, box: Box): Promise<string> {
  const reply = await fetch(assetUrl(assetHash(value) ?? ''))
  if (!reply.ok) throw new Error('The mask that was found could not be read.')
  const picture = await createImageBitmap(await reply.blob())
  const canvas = document.createElement('canvas')
  canvas.width = box.width
  canvas.height = box.height
  canvas.getContext('2d')?.drawImage(picture, -box.x, -box.y)
  picture.close()
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('This browser could not cut the area out.')
  return (await uploadAsset(blob)).value
}
