import type { Mode, Operation } from '../document/operation.ts'
import { thinnedPolygon } from '../document/thinned.ts'
import { type Tool, tenth } from './tool.ts'

type Polygon = Extract<Operation, { kind: 'polygon' }>

/** Fewer corners enclose nothing. */
const LEAST_CORNERS = 3

const enclosing = (polygon: Polygon | null): Polygon | null =>
  polygon && polygon.points.length >= 2 * LEAST_CORNERS ? polygon : null

interface OutlineSettings {
  mode: Mode
  /** A press nearer than this to the first corner closes the outline, source px. */
  near: number
  /** Samples of a lasso nearer than this are passed over, source px. */
  least: number
}

/** The lasso: rest → pressed → rest. */
export function createLasso(settings: () => OutlineSettings): Tool {
  let polygon: Polygon | null = null
  let points: number[] = []
  let least = 0
  const rest = () => {
    polygon = null
  }
  return {
    get state() {
      return polygon ? ('pressed' as const) : ('rest' as const)
    },
    get inHand() {
      return polygon
    },
    press(x, y) {
      const { mode, least: near } = settings()
      least = near
      points = [tenth(x), tenth(y)]
      polygon = { kind: 'polygon', mode, points }
    },
    move(x, y) {
      if (!polygon) return
      const dx = x - (points[points.length - 2] ?? 0)
      const dy = y - (points[points.length - 1] ?? 0)
      if (dx * dx + dy * dy >= least * least) points.push(tenth(x), tenth(y))
    },
    release() {
      const done = enclosing(polygon)
      rest()
      return done && thinnedPolygon(done)
    },
    finish: () => null,
    back: () => false,
    cancel: rest,
  }
}

/**
 * The polygon: rest → pressed → open → pressed → … → rest. The last corner follows the pointer
 * until it is set; a press on the first one, or `finish`, closes.
 */
export function createPolygon(settings: () => OutlineSettings): Tool {
  let polygon: Polygon | null = null
  let points: number[] = []
  let pressed = false
  let closing = false
  const rest = () => {
    polygon = null
    pressed = false
    closing = false
  }
  const setLast = (x: number, y: number) => {
    points[points.length - 2] = tenth(x)
    points[points.length - 1] = tenth(y)
  }
  const finish = () => {
    if (polygon) points.length -= 2
    const done = enclosing(polygon)
    rest()
    return done
  }
  return {
    get state() {
      return pressed ? ('pressed' as const) : polygon ? ('open' as const) : ('rest' as const)
    },
    get inHand() {
      return polygon
    },
    press(x, y) {
      pressed = true
      if (!polygon) {
        points = [tenth(x), tenth(y)]
        polygon = { kind: 'polygon', mode: settings().mode, points }
      } else {
        const dx = x - (points[0] ?? 0)
        const dy = y - (points[1] ?? 0)
        const enough = points.length > 2 * LEAST_CORNERS
        closing = enough && Math.hypot(dx, dy) <= settings().near
        setLast(x, y)
      }
    },
    move(x, y) {
      if (polygon && (!pressed || points.length > 2)) setLast(x, y)
    },
    release() {
      if (!pressed) return null
      pressed = false
      if (closing) return finish()
      // The next corner, which follows the pointer.
      points.push(points[points.length - 2] ?? 0, points[points.length - 1] ?? 0)
      return null
    },
    finish,
    back() {
      if (!polygon) return false
      // The floating corner stays with the pointer.
      points.splice(points.length - 4, 2)
      if (points.length < 4) rest()
      return true
    },
    cancel: rest,
  }
}
