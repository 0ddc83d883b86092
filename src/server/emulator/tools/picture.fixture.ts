import type { Picture } from '../paint/picture.ts'
import type { Plane } from './plane/plane.ts'

/** A picture of `colour(x, y)`, channels 0 … 255; sizes in px. */
export function drawn(
  width: number,
  height: number,
  colour: (x: number, y: number) => [number, number, number],
): Picture {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let p = 0; p < width * height; p++)
    data.set([...colour(p % width, Math.floor(p / width)), 255], p * 4)
  return { width, height, data }
}

/** Blue with a red disc a little left of the middle, a quarter of the height in radius. */
export const disc = (width = 96, height = 64): Picture =>
  drawn(width, height, (x, y) =>
    Math.hypot(x - width * 0.4, y - height * 0.5) < height * 0.25 ? [220, 40, 30] : [40, 80, 160],
  )

/** White to the right of the middle, black to the left. */
export const halves = (width = 32, height = 32): Picture =>
  drawn(width, height, (x) => (x < width / 2 ? [0, 0, 0] : [255, 255, 255]))

/** A plane written as rows of digits. */
export function planeOf(...rows: string[]): Plane {
  const [first = ''] = rows
  const v = Float32Array.from(rows.join(''), Number)
  return { width: first.length, height: rows.length, v }
}

export const rowsOf = ({ width, v }: Plane, digits = 2): number[][] =>
  Array.from({ length: v.length / width }, (_, y) =>
    Array.from(v.subarray(y * width, (y + 1) * width), (value) => Number(value.toFixed(digits))),
  )

/** The red channel at a place. */
export const redAt = ({ width, data }: Picture, x: number, y: number): number =>
  data[(y * width + x) * 4] ?? 0
