import { classNames } from '../../ui/class-names.ts'
import { StageLayer } from '../stage/stage-layer.tsx'
import { useCanvas } from '../store.ts'
import { areaOf } from './cut-area.ts'
import { useFound } from './found.ts'

/** Where the found areas lie on the picture, with the numbers of their chips. */
export function FoundLayer() {
  const { found, shown, lit } = useFound()
  const source = useCanvas(({ history }) => history.now.source)
  const detections = found?.answer.result.detections ?? []
  if (!shown || !source || found?.source !== source || detections.length === 0) return null
  const boxes = detections.map((detection) => areaOf(detection, 0, source))
  return (
    <StageLayer
      draw={(layer, { left, top, scale }) => {
        for (const [index, { x, y, width, height }] of boxes.entries()) {
          const box = layer.children[index]
          if (!(box instanceof HTMLElement)) continue
          box.style.translate = `${left + x * scale}px ${top + y * scale}px`
          box.style.width = `${width * scale}px`
          box.style.height = `${height * scale}px`
        }
      }}
    >
      {boxes.map(({ x, y, width, height }, index) => (
        <div
          key={`${x} ${y} ${width} ${height}`}
          data-lit={lit === index || undefined}
          className={classNames(
            'absolute top-0 left-0 outline-1 outline-black/50 data-lit:outline-2 data-lit:outline-accent-mark',
            lit !== null && lit !== index && 'opacity-50',
          )}
        >
          <div className="absolute inset-0 outline-1 outline-white/90 outline-dashed" />
          <span className="absolute top-1 left-1 min-w-5 rounded-sm bg-over px-1 text-center text-over-ink text-small tabular-nums">
            {index + 1}
          </span>
        </div>
      ))}
    </StageLayer>
  )
}
