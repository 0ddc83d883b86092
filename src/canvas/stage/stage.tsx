import { type ReactNode, useEffect, useRef, useState } from 'react'
import { assetUrl } from '../../contract/asset.ts'
import { assetHash } from '../../models/image-value.ts'
import { blurred } from '../../ui/blurred.ts'
import type { Source } from '../document/document.ts'
import { useCanvas } from '../store.ts'
import { useVeiledSource } from '../veiled-source.tsx'
import { StageContext, type StageSpace } from './stage-space.ts'
import { startStage } from './start-stage.ts'
import type { Committed } from './surface.ts'

type StageProps = {
  committed: Committed
  /** What may lie over the picture in its stead, placed in its pixels and marked `data-instead`. */
  instead?: ReactNode
  /** Layers of others over the picture; see stage-layer.tsx. They go while another lies there. */
  children?: ReactNode
  /** Layers over whatever is seen. */
  above?: ReactNode
}

/** From so many px on a picture takes longer to decode than a stroke may wait for its frame. */
const LARGE = 8_000_000
const isLarge = ({ width, height }: Source): boolean => width * height >= LARGE

/** It is made larger by a fifth, and cut to its own frame again. */
const veil = ({ width }: Source) => ({ ...blurred(width), clipPath: 'inset(8.34%)' })

/** The picture, its mask, and the hand that paints. Nothing in it renders while one paints. */
export function Stage({ committed, instead, children, above }: StageProps) {
  const root = useRef<HTMLDivElement>(null)
  const source = useCanvas(({ history }) => history.now.source)
  const [space, setSpace] = useState<StageSpace | null>(null)
  useEffect(() => {
    if (!root.current) return
    const stage = startStage(root.current, committed)
    setSpace(stage.space)
    return () => {
      setSpace(null)
      stage.end()
    }
  }, [committed])
  const hash = source && assetHash(source.value)
  const veiled = useVeiledSource()
  return (
    <div className="group/seen absolute inset-0 overflow-hidden bg-stage">
      <div
        ref={root}
        data-stage
        role="application"
        aria-label="Picture and mask"
        aria-roledescription="painting"
        aria-describedby="canvas-stage-keys"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys paint while it has the focus.
        tabIndex={0}
        className="absolute inset-0 touch-none select-none overflow-hidden outline-none not-data-pointer:focus-visible:ring-2 focus-visible:ring-focus focus-visible:ring-inset data-[cursor=eraser]:cursor-crosshair data-[cursor=cross]:cursor-crosshair data-[cursor=ellipse]:cursor-crosshair data-[cursor=lasso]:cursor-crosshair data-[cursor=polygon]:cursor-crosshair data-[cursor=rectangle]:cursor-crosshair data-[cursor=ring]:cursor-none data-[cursor=move]:cursor-grab data-pans:cursor-grab data-[cursor=move]:data-pressed:cursor-grabbing data-pans:data-pressed:cursor-grabbing"
      >
        <div
          data-part="picture"
          className="checker absolute top-0 left-0 origin-top-left data-square:[image-rendering:pixelated]"
          style={{ width: source?.width ?? 0, height: source?.height ?? 0 }}
        >
          {source && hash && (
            <img
              alt=""
              draggable={false}
              src={assetUrl(hash)}
              decoding={isLarge(source) ? 'async' : 'auto'}
              // Browsers decode what came so far to draw it, and then all of it anew.
              onLoad={({ currentTarget }) => currentTarget.toggleAttribute('data-whole', true)}
              className="absolute inset-0 size-full not-data-whole:invisible"
              style={veiled ? veil(source) : undefined}
            />
          )}
          {instead}
        </div>
        <div data-part="veil" className="pointer-events-none absolute inset-0">
          <canvas
            data-part="mask"
            className="absolute top-0 left-0 group-has-data-instead/seen:opacity-0"
          />
          <canvas data-part="ink" className="absolute top-0 left-0" />
        </div>
        <canvas data-part="guide" className="pointer-events-none absolute top-0 left-0" />
        <div
          data-part="ring"
          aria-hidden
          className="invisible pointer-events-none absolute top-0 left-0 rounded-full border border-black shadow-[inset_0_0_0_1px_#fff] will-change-transform"
        />
        <div
          data-part="crosshair"
          aria-hidden
          className="invisible pointer-events-none absolute top-0 left-0"
        >
          <span className="absolute top-0 -left-3 h-0.5 w-6 -translate-y-1/2 bg-white shadow-[0_0_0_1px_#000]" />
          <span className="absolute -top-3 left-0 h-6 w-0.5 -translate-x-1/2 bg-white shadow-[0_0_0_1px_#000]" />
        </div>
      </div>
      {space && (
        <StageContext value={space}>
          <div className="contents group-has-data-instead/seen:hidden">{children}</div>
          {above}
        </StageContext>
      )}
      <p id="canvas-stage-keys" className="sr-only">
        Arrows move a crosshair, Space or Enter presses and lets go, Escape takes back. Shift makes
        larger steps, Alt steps of one pixel.
      </p>
      <p data-said role="status" aria-label="Canvas" className="sr-only" />
    </div>
  )
}
