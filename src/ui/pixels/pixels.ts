/** Decoded pixels: four bytes each (red, green, blue, alpha, not premultiplied), row by row. */
export interface Pixels {
  width: number
  height: number
  data: Uint8ClampedArray
}

export const newPixels = (width: number, height: number): Pixels => ({
  width,
  height,
  data: new Uint8ClampedArray(width * height * 4),
})
