import type { Operation, Stroke } from './operation.ts'

type Polygon = Extract<Operation, { kind: 'polygon' }>

/** How far a line may move, in pixels of the source: a tenth is less than any pixel shows. */
const STRAY = 0.1

/**
 * The same stroke with the points that it takes: no place of it, and no edge of the brush there,
 * moves by more than a tenth of a pixel. A hand gives several times more, which only cost memory.
 */
export function thinnedStroke(stroke: Stroke): Stroke {
  const { points, size } = stroke
  const kept = keptOf(points.length / 3, (index) => [
    points[3 * index] ?? 0,
    points[3 * index + 1] ?? 0,
    ((points[3 * index + 2] ?? 0) * size) / 2,
  ])
  return { ...stroke, points: kept.flatMap((index) => points.slice(3 * index, 3 * index + 3)) }
}

/** The same for an outline; what is left still encloses something. */
export function thinnedPolygon(polygon: Polygon): Polygon {
  const { points } = polygon
  const kept = keptOf(points.length / 2, (index) => [
    points[2 * index] ?? 0,
    points[2 * index + 1] ?? 0,
    0,
  ])
  if (kept.length < 3) return polygon
  return { ...polygon, points: kept.flatMap((index) => points.slice(2 * index, 2 * index + 2)) }
}

type Place = readonly [x: number, y: number, radius: number]

/** Which places of a line to keep (Ramer 1972, Douglas and Peucker 1973), in order. */
function keptOf(count: number, placeOf: (index: number) => Place): number[] {
  const keep = new Set([0, count - 1])
  const spans: [number, number][] = [[0, count - 1]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span
    const start = placeOf(from)
    const end = placeOf(to)
    let farthest = STRAY * STRAY
    let middle = -1
    for (let index = from + 1; index < to; index++) {
      const away = awayFrom(placeOf(index), start, end)
      if (away > farthest) [farthest, middle] = [away, index]
    }
    if (middle < 0) continue
    keep.add(middle)
    spans.push([from, middle], [middle, to])
  }
  return [...keep].sort((one, other) => one - other)
}

/** The square of the distance from a place to a straight line between two. */
function awayFrom([x, y, radius]: Place, [x0, y0, radius0]: Place, [x1, y1, radius1]: Place) {
  const dx = x1 - x0
  const dy = y1 - y0
  const widening = radius1 - radius0
  const long = dx * dx + dy * dy + widening * widening
  const dot = (x - x0) * dx + (y - y0) * dy + (radius - radius0) * widening
  const share = long > 0 ? Math.max(0, Math.min(1, dot / long)) : 0
  const away = radius - radius0 - share * widening
  return (x - x0 - share * dx) ** 2 + (y - y0 - share * dy) ** 2 + away * away
}
