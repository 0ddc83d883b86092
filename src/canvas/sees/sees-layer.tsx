import { StageLayer } from '../stage/stage-layer.tsx'
import type { Placement } from '../stage/view.ts'
import { useSeen } from './use-seen.ts'

/** The part of the picture that the model will see, on the stage. */
export function SeesLayer() {
  const seen = useSeen()
  if (!seen?.isPart) return null
  const { box } = seen
  const draw = (layer: HTMLDivElement, { left, top, scale }: Placement) => {
    const part = layer.firstElementChild
    if (!(part instanceof HTMLElement)) return
    part.style.translate = `${left + box.x * scale}px ${top + box.y * scale}px`
    part.style.width = `${box.width * scale}px`
    part.style.height = `${box.height * scale}px`
  }
  return (
    <StageLayer draw={draw}>
      <div className="absolute top-0 left-0 outline-1 outline-black/50">
        <div className="absolute inset-0 outline-1 outline-white/90 outline-dashed" />
      </div>
    </StageLayer>
  )
}
