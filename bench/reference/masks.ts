import { newDocument, withOperation } from '../../src/canvas/document/document.ts'
import { createMaskRaster } from '../../src/canvas/mask/mask-raster.ts'

/** The product's mask and a canvas, both holding the same strokes, and how each becomes a PNG. */
const asked = new URLSearchParams(location.search)
const side = Number(asked.get('side'))
const count = Number(asked.get('strokes'))
const SIZE = 80

type Points = number[]
const strokeAt = (stroke: number): Points =>
  Array.from({ length: 20 }, (_, at) => [
    ((stroke * 137) % (side - 600)) + at * 30,
    ((stroke * 211) % side) + 60 * Math.sin(at / 3),
    1,
  ]).flat()

const bare = document.createElement('canvas')
bare.width = side
bare.height = side
const context = bare.getContext('2d')
if (!context) throw new Error('No canvas here.')
context.lineCap = 'round'
context.lineWidth = SIZE
context.strokeStyle = '#fff'

const raster = createMaskRaster({ width: side, height: side })
let painted = newDocument({ value: `asset:${'0'.repeat(64)}`, width: side, height: side })
let done = 0

/** One more stroke on both: a mask that stays as it is need not be exported again. */
async function paint(): Promise<void> {
  const points = strokeAt(done++)
  context?.beginPath()
  for (let at = 0; at < points.length; at += 3)
    context?.lineTo(points[at] ?? 0, points[at + 1] ?? 0)
  context?.stroke()
  painted = withOperation(painted, {
    kind: 'stroke',
    mode: 'add',
    size: SIZE,
    hardness: 0.8,
    opacity: 1,
    points,
  })
  await raster.show(painted)
}

async function paintAll(): Promise<void> {
  for (let stroke = 0; stroke < count; stroke++) await paint()
}

Object.assign(window, {
  ready: paintAll(),
  paint,
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
