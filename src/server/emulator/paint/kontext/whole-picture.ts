import { hashText } from '../random.ts'
import type { Look } from '../scene/words.ts'
import { grade } from '../style/grade.ts'
import { looks } from '../style/looks.ts'
import { copyCanvas } from '../surface/canvas.ts'
import type { Edit } from './edit.ts'

/** The whole picture in a look. */
export const style =
  (look: Look): Edit =>
  ({ canvas, hash, random }) => {
    const out = copyCanvas(canvas)
    looks[look](out, hashText(look, hash) ^ (random.bits() | 0))
    return { canvas: out }
  }

/** The whole picture graded anew. */
export const tone =
  (how: Parameters<typeof grade>[1]): Edit =>
  ({ canvas }) => {
    const out = copyCanvas(canvas)
    grade(out, how)
    return { canvas: out }
  }
