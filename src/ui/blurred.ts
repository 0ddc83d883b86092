/** Of the picture's width: nothing can be made out behind it. */
const BLUR = 0.04

/** The style of a picture that is not to be made out; `width` is its own, px. */
export const blurred = (width: number) => ({
  filter: `blur(${width * BLUR}px)`,
  // Larger than its frame, or the blur would let the ground in at the edges.
  scale: '1.2',
})
