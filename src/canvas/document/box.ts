/** A rectangle of pixels of the source. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** The smallest box around both; an absent one adds nothing. */
export function around(one: Box | null, other: Box | null): Box | null {
  if (!one || !other) return one ?? other
  const x = Math.min(one.x, other.x)
  const y = Math.min(one.y, other.y)
  const right = Math.max(one.x + one.width, other.x + other.width)
  const bottom = Math.max(one.y + one.height, other.y + other.height)
  return { x, y, width: right - x, height: bottom - y }
}

/** The whole pixels of a picture that edges at fractions of a pixel touch; null outside of it. */
export function inside(
  left: number,
  top: number,
  right: number,
  bottom: number,
  picture: { width: number; height: number },
): Box | null {
  const x = Math.max(0, Math.floor(left))
  const y = Math.max(0, Math.floor(top))
  const width = Math.min(picture.width, Math.ceil(right)) - x
  const height = Math.min(picture.height, Math.ceil(bottom)) - y
  return width > 0 && height > 0 ? { x, y, width, height } : null
}
