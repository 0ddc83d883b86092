import type { NumberParam } from '../kinds/number/number.ts'

/** Pixels. */
export interface Size {
  width: number
  height: number
}

/** What one side may be, pixels. */
interface Sides {
  min: number
  max: number
  step: number
}

export const sidesOf = (param: NumberParam): Sides => ({
  min: param.min ?? 64,
  max: param.max ?? 2048,
  step: param.step ?? 1,
})

/** The nearest allowed side. */
export function fitSide({ min, max, step }: Sides, pixels: number): number {
  const marks = Math.round((pixels - min) / step)
  return Math.min(max - ((max - min) % step), Math.max(min, min + marks * step))
}

/** How much a wrong ratio weighs against a wrong area. */
const RATIO_WEIGHT = 4

/** The allowed size that comes closest to a ratio at about an area, pixels². */
export function sizeOfRatio(ratio: number, area: number, sides: Sides): Size {
  let best: Size = { width: sides.min, height: sides.min }
  let least = Number.POSITIVE_INFINITY
  for (let width = sides.min; width <= sides.max; width += sides.step) {
    const height = fitSide(sides, width / ratio)
    const cost =
      RATIO_WEIGHT * Math.abs(Math.log(width / height / ratio)) +
      Math.abs(Math.log((width * height) / area))
    if (cost < least) {
      least = cost
      best = { width, height }
    }
  }
  return best
}

/** Width of one when the other is given and the ratio is held. */
export const heightFor = (width: number, ratio: number, sides: Sides): number =>
  fitSide(sides, width / ratio)
export const widthFor = (height: number, ratio: number, sides: Sides): number =>
  fitSide(sides, height * ratio)

/** "1.05 MP" */
export const megapixels = ({ width, height }: Size): string =>
  `${((width * height) / 1e6).toFixed(2)} MP`

export const ratios = [
  ...['1:1', '3:2', '2:3', '16:9', '9:16'],
  ...['4:5', '5:4', '4:3', '3:4', '2:1', '21:9'],
] as const

export const ratioOf = (name: string): number => {
  const [a = 1, b = 1] = name.replace('~', '').split(':').map(Number)
  return a / b
}

/** Sides of a rectangle of a ratio inside a square box, for a chip that shows it to scale. */
export function scaledBox({ width, height }: Size, box: number): Size {
  const scale = box / Math.max(width, height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}
