import { uploadAsset } from '../../api/assets.ts'
import type { Detection } from '../../contract/tool.ts'
import type { Box } from '../document/box.ts'
import { toPng } from '../mask/png.ts'
import { loadCover } from '../mask/stored-cover.ts'
import { ownArea } from './own-area.ts'

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

/**
 * One of several areas of a stored mask, stored as a picture of its own for its `room`. A mask of
 * another size counts as stretched to the source. Rejects with a sentence.
 */
export async function cutArea(
  value: string,
  boxes: readonly Box[],
  index: number,
  room: Box,
  source: Size,
): Promise<string> {
  const data = await loadCover(value, source)
  const mask = { width: source.width, height: source.height, data }
  const area = ownArea(mask, boxes, index, room)
  const { width, height } = room
  return (await uploadAsset(toPng({ width, height, data: area.data }))).value
}
