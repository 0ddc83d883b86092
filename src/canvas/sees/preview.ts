import type { Box } from '../document/box.ts'
import type { Extent } from '../extend/frame.ts'

/** Side of the tile of noise, px. */
const TILE = 128

let noise: HTMLCanvasElement | undefined

/** What a model begins with where nothing of the picture is left. */
function noiseTile(): HTMLCanvasElement {
  if (noise) return noise
  noise = Object.assign(document.createElement('canvas'), { width: TILE, height: TILE })
  const context = noise.getContext('2d')
  const pixels = context?.createImageData(TILE, TILE)
  if (!context || !pixels) return noise
  // Two draws a channel lie about the middle, as noise does.
  for (let i = 0; i < pixels.data.length; i++)
    pixels.data[i] = i % 4 === 3 ? 255 : 127 * (Math.random() + Math.random())
  context.putImageData(pixels, 0, 0)
  return noise
}

interface PreviewOf {
  picture: CanvasImageSource
  source: Extent
  /** White as opaque as it is repainted; null for all of the picture. */
  mask: CanvasImageSource | null
  /** The part that is shown, source px; it may reach beyond the picture. */
  box: Box
  /** 0–1. */
  strength: number
}

const layerOf = ({ width, height }: Extent): CanvasRenderingContext2D | null =>
  Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')

/** Draws what the model begins with: the picture, and noise in it where it is repainted. */
export function drawPreview(
  canvas: HTMLCanvasElement,
  { picture, source, mask, box, strength }: PreviewOf,
): void {
  const context = canvas.getContext('2d')
  const over = layerOf(canvas)
  if (!context || !over) return
  const scale = canvas.width / box.width
  const place = [
    -box.x * scale,
    -box.y * scale,
    source.width * scale,
    source.height * scale,
  ] as const
  const fillNoise = (on: CanvasRenderingContext2D) => {
    const pattern = on.createPattern(noiseTile(), 'repeat')
    if (pattern) on.fillStyle = pattern
    on.fillRect(0, 0, canvas.width, canvas.height)
  }
  fillNoise(context)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, ...place)
  over.globalAlpha = strength
  fillNoise(over)
  over.globalAlpha = 1
  over.globalCompositeOperation = 'destination-in'
  if (mask) over.drawImage(mask, ...place)
  else over.fillRect(...place)
  context.drawImage(over.canvas, 0, 0)
}
