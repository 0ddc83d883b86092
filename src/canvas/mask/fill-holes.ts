import { bounds, cut, type Mask, type Patch } from './mask.ts'

/**
 * Fills what the mask encloses. Whatever cannot be reached from outside without crossing a pixel of
 * at least v is raised to v, so a ring at 60 % is filled to 60 % and a soft ring to its crest.
 * Diagonal steps do not pass, and what only the picture's own edge closes is no hole. Time grows
 * with the pixels alone: a flood from the border, lowest value first (Barnes 2014, priority flood).
 */
export function fillHoles(mask: Mask): Patch | null {
  const box = bounds(mask)
  if (!box) return null
  const { width, height } = box
  const { data } = cut(mask, box)
  const reached = new Uint8Array(data.length)
  // One list of pixels for each value, chained through `next`; -1 ends it.
  const heads = new Int32Array(256).fill(-1)
  const next = new Int32Array(data.length)
  const reach = (at: number, level: number) => {
    if (reached[at] === 1) return
    reached[at] = 1
    const value = Math.max(level, data[at] ?? 0)
    data[at] = value
    next[at] = heads[value] ?? -1
    heads[value] = at
  }
  for (let x = 0; x < width; x++) {
    reach(x, 0)
    reach((height - 1) * width + x, 0)
  }
  for (let y = 0; y < height; y++) {
    reach(y * width, 0)
    reach(y * width + width - 1, 0)
  }
  for (let level = 0; level < 256; level++) {
    for (let at = heads[level] ?? -1; at >= 0; at = heads[level] ?? -1) {
      heads[level] = next[at] ?? -1
      const x = at % width
      if (x > 0) reach(at - 1, level)
      if (x < width - 1) reach(at + 1, level)
      if (at >= width) reach(at - width, level)
      if (at < data.length - width) reach(at + width, level)
    }
  }
  return { box, data }
}
