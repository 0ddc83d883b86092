import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { type StageSpace, useStage } from './stage-space.ts'
import type { Placement } from './view.ts'

type StageLayerProps = {
  /**
   * Writes positions to the layer's own elements, in CSS px from the stage's upper left corner.
   * Called with each change of view and after each render: a view that moves renders nothing.
   */
  draw: (layer: HTMLDivElement, placement: Placement, stage: StageSpace) => void
  className?: string
  /** Presses go through to the picture, except on what takes them by `pointer-events-auto`. */
  children?: ReactNode
}

/** Something that lies over the picture and moves with it, such as a frame with handles. */
export function StageLayer({ draw, className, children }: StageLayerProps) {
  const stage = useStage()
  const layer = useRef<HTMLDivElement>(null)
  const latest = useRef(draw)
  useLayoutEffect(() => {
    latest.current = draw
    if (layer.current) draw(layer.current, stage.placement(), stage)
  })
  useLayoutEffect(
    () =>
      stage.onMove(() => {
        if (layer.current) latest.current(layer.current, stage.placement(), stage)
      }),
    [stage],
  )
  return (
    <div
      ref={layer}
      className={classNames('pointer-events-none absolute inset-0 overflow-hidden', className)}
    >
      {children}
    </div>
  )
}
