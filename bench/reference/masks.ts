import { newDocument } from '../../src/canvas/document/document.ts'
import { createMaskRaster } from '../../src/canvas/mask/mask-raster.ts'

/** The product's mask and a canvas, both holding the same strokes, and how each becomes a PNG. */
const asked = new URLSearchParams(location.search)
const side = Number(asked.get('side'))
const count = Number(asked.get('strokes'))
const SIZE = 80

const strokes = Array.from({ length: count }, (_, stroke) =>
  Array.from({ length: 20 }, (__, at) => [
    ((stroke * 137) % (side - 600)) + at * 30,
    ((stroke * 211) % side) + 60 * Math.sin(at / 3),
    1,
  ]).flat(),
)

const bare = document.createElement('canvas')
bare.width = side
bare.height = side
const context = bare.getContext('2d')
if (!context) throw new Error('No canvas here.')
context.lineCap = 'round'
context.lineWidth = SIZE
context.strokeStyle = '#fff'
for (const points of strokes) {
  context.beginPath()
  for (let at = 0; at < points.length; at += 3) context.lineTo(points[at] ?? 0, points[at + 1] ?? 0)
  context.stroke()
}

const raster = createMaskRaster({ width: side, height: side })
const painted = {
  ...newDocument({ value: `asset:${'0'.repeat(64)}`, width: side, height: side }),
  operations: strokes.map((points) => ({
    kind: 'stroke' as const,
    mode: 'add' as const,
    size: SIZE,
    hardness: 0.8,
    opacity: 1,
    points,
  })),
}

Object.assign(window, {
  ready: raster.show(painted),
  exports: {
    product: async () => (await raster.png(painted)).size,
    bare: () =>
      new Promise<number>((resolve) => {
        const flat = document.createElement('canvas')
        flat.width = side
        flat.height = side
        const ground = flat.getContext('2d')
        ground?.fillRect(0, 0, side, side)
        ground?.drawImage(bare, 0, 0)
        flat.toBlob((blob) => resolve(blob?.size ?? 0), 'image/png')
      }),
  },
})
