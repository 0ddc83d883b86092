import { useRef } from 'react'
import { StageLayer } from '../stage/stage-layer.tsx'
import { useResults } from './results.ts'
import { seamColour } from './seam-colour.ts'
import { useCandidates } from './use-candidates.ts'

/** CSS px; wide enough to be found over any picture. */
const WIDTH = 3

/** The edge on the picture, coloured by how visible it is there. */
export function SeamLine() {
  const canvas = useRef<HTMLCanvasElement>(null)
  const seam = useResults(({ seam, look, original }) =>
    seam && look?.locked && !original ? look.seam : null,
  )
  const imageId = useResults(({ look }) => look?.imageId)
  const frame = useCandidates().find(({ image }) => image.id === imageId)?.frame
  if (!seam || !frame) return null
  return (
    <StageLayer
      draw={(layer, { left, top, scale }, stage) => {
        const context = canvas.current?.getContext('2d')
        if (!canvas.current || !context) return
        const { width, height } = stage.extent()
        const dense = devicePixelRatio
        canvas.current.width = width * dense
        canvas.current.height = height * dense
        context.scale(dense, dense)
        const colours = new Map<string, string>()
        const resolved = (colour: string): string => {
          layer.style.color = colour
          return getComputedStyle(layer).color
        }
        for (let at = 0; at < seam.points.length; at += 3) {
          const [x = 0, y = 0, distance = 0] = seam.points.subarray(at, at + 3)
          const colour = seamColour(distance)
          // A canvas knows no variables of the theme.
          const plain = colours.get(colour) ?? resolved(colour)
          colours.set(colour, plain)
          context.fillStyle = plain
          const across = left + (x + 0.5 - frame.left) * scale
          const along = top + (y + 0.5 - frame.top) * scale
          context.fillRect(across - WIDTH / 2, along - WIDTH / 2, WIDTH, WIDTH)
        }
      }}
    >
      <canvas ref={canvas} className="absolute inset-0 size-full" />
    </StageLayer>
  )
}
