/** Farther than any pixel that is asked for. */
const NONE = 0xffff

/** Values row by row. */
export interface Region {
  data: Uint8Array
  width: number
  height: number
}

/** Room for one distance pass over a region, so that several passes share it. */
interface DistanceRoom {
  readonly columns: Uint16Array
  readonly places: Int32Array
  readonly starts: Int32Array
}

export const newDistanceRoom = (width: number, height: number): DistanceRoom => ({
  columns: new Uint16Array(width * height),
  places: new Int32Array(width),
  starts: new Int32Array(width + 1),
})

/**
 * Calls `take(index, squared)` with the exact squared distance, in pixels between centres, from
 * each pixel of a region to the nearest one whose value reaches `least`; pixels farther than
 * `farthest` may be left out. Linear in the pixels (Meijster, Roerdink and Hesselink 2000).
 */
export function eachDistance(
  { data, width, height }: Region,
  least: number,
  farthest: number,
  { columns, places, starts }: DistanceRoom,
  take: (index: number, squared: number) => void,
): void {
  columnDistances(data, width, height, least, columns)
  for (let y = 0; y < height; y++) {
    const row = y * width
    // The parabolas whose lower envelope is the distance, and where each begins to be the lowest.
    let last = -1
    for (let x = 0; x < width; x++) {
      const rise = columns[row + x] ?? NONE
      if (rise > farthest) continue
      const height2 = rise * rise
      let start = 0
      while (last >= 0) {
        const place = places[last] ?? 0
        const other = columns[row + place] ?? 0
        start =
          Math.floor((x * x - place * place + height2 - other * other) / (2 * (x - place))) + 1
        if (start > (starts[last] ?? 0)) break
        last--
      }
      if (last < 0) start = 0
      if (start >= width) continue
      last++
      places[last] = x
      starts[last] = start
    }
    for (let index = 0; index <= last; index++) {
      const place = places[index] ?? 0
      const rise = columns[row + place] ?? 0
      const reach = Math.ceil(Math.sqrt(Math.max(0, farthest * farthest - rise * rise)))
      const from = Math.max(starts[index] ?? 0, place - reach)
      const end = index < last ? (starts[index + 1] ?? width) - 1 : width - 1
      const to = Math.min(end, place + reach)
      for (let x = from; x <= to; x++) take(row + x, (x - place) ** 2 + rise * rise)
    }
  }
}

/** Distances along columns, down and up again. */
function columnDistances(
  data: Uint8Array,
  width: number,
  height: number,
  least: number,
  columns: Uint16Array,
): void {
  for (let at = 0; at < data.length; at++) {
    const above = at < width ? NONE : (columns[at - width] ?? NONE)
    columns[at] = (data[at] ?? 0) >= least ? 0 : Math.min(NONE, above + 1)
  }
  for (let at = (height - 1) * width - 1; at >= 0; at--) {
    const below = (columns[at + width] ?? NONE) + 1
    if (below < (columns[at] ?? NONE)) columns[at] = below
  }
}
