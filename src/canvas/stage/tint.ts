import type { Overlay } from '../store.ts'

/** Stripes of the hatch, CSS px. */
const PERIOD = 8
const STRIPE = 2

/** A colour of the mask and of its stripes, as `putImageData` wants them in one number, without alpha. */
export interface Tint {
  ground: number
  stripe: number
  /** Device px. */
  period: number
  width: number
  /** Of one period each way. */
  tile: HTMLCanvasElement
}

const channels = (colour: string): [number, number, number] => {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** Towards black on a light colour and towards white on a dark one, so that it always shows. */
function stripeOf(rgb: [number, number, number]): [number, number, number] {
  const [red, green, blue] = rgb
  const light = 0.3 * red + 0.59 * green + 0.11 * blue > 110
  const mix = (channel: number) => Math.round(light ? channel * 0.35 : 255 - (255 - channel) * 0.35)
  return [mix(red), mix(green), mix(blue)]
}

const packed = ([red, green, blue]: [number, number, number]): number =>
  red | (green << 8) | (blue << 16)

const css = (rgb: readonly number[]): string => `rgb(${rgb.join(' ')})`

export function createTint({ colour, hatch }: Overlay, pixelRatio: number): Tint {
  const ground = channels(colour)
  const stripe = hatch ? stripeOf(ground) : ground
  const period = Math.round(PERIOD * pixelRatio)
  const width = Math.round(STRIPE * pixelRatio)
  const tile = document.createElement('canvas')
  tile.width = period
  tile.height = period
  const context = tile.getContext('2d')
  if (context) {
    context.fillStyle = css(ground)
    context.fillRect(0, 0, period, period)
    context.fillStyle = css(stripe)
    for (let y = 0; y < period; y++)
      for (let x = 0; x < period; x++) if ((x + y) % period < width) context.fillRect(x, y, 1, 1)
  }
  return { ground: packed(ground), stripe: packed(stripe), period, width, tile }
}
