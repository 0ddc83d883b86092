/** A decoded picture: RGBA, straight alpha, sRGB, one byte a channel; sizes in px. */
export interface Picture {
  width: number
  height: number
  data: Uint8ClampedArray
}
