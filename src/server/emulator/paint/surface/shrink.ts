import type { Picture } from '../picture.ts'

/**
 * A picture made smaller by a whole factor, its shorter side still at least `enough` px; the same one
 * where that cannot be. Pictures to paint from may have 100 million pixels, and there may be many.
 */
export function shrinkTo(picture: Picture, enough: number): Picture {
  const factor = Math.floor(Math.min(picture.width, picture.height) / enough)
  if (factor < 2) return picture
  const width = Math.floor(picture.width / factor)
  const height = Math.floor(picture.height / factor)
  // What is left over is cut off evenly.
  const left = (picture.width - width * factor) >> 1
  const top = (picture.height - height * factor) >> 1
  const data = new Uint8ClampedArray(width * height * 4)
  const row = new Float64Array(width * 4)
  for (let y = 0; y < height; y++) {
    row.fill(0)
    for (let k = 0; k < factor; k++) {
      let i = ((y * factor + top + k) * picture.width + left) * 4
      for (let o = 0; o < row.length; o += 4) {
        for (let n = 0; n < factor; n++, i += 4) {
          const a = picture.data[i + 3] ?? 0
          row[o] = (row[o] ?? 0) + (picture.data[i] ?? 0) * a
          row[o + 1] = (row[o + 1] ?? 0) + (picture.data[i + 1] ?? 0) * a
          row[o + 2] = (row[o + 2] ?? 0) + (picture.data[i + 2] ?? 0) * a
          row[o + 3] = (row[o + 3] ?? 0) + a
        }
      }
    }
    for (let o = 0, to = y * width * 4; o < row.length; o += 4, to += 4) {
      const a = row[o + 3] ?? 0
      if (a === 0) continue
      for (let c = 0; c < 3; c++) data[to + c] = (row[o + c] ?? 0) / a
      data[to + 3] = a / (factor * factor)
    }
  }
  return { width, height, data }
}
