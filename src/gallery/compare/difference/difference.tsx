import { useId, useRef, useState } from 'react'
import { Slider } from '../../../ui/slider.tsx'
import { ZoomFrame } from '../../viewer/zoom-frame.tsx'
import type { Compared } from '../compared.ts'
import { useDifference } from './use-difference.ts'

/** Twice what an eye just sees: what a model only paints anew does not count. */
const START = 4
const MOST = 30
/** Of the ratio of the sides, from which on two pictures have different shapes. */
const SHAPE = 0.02

const percent = (share: number): string => {
  const value = share * 100
  return value > 0 && value < 0.1 ? 'less than 0.1 %' : `${value.toFixed(value < 10 ? 1 : 0)} %`
}

/** The right picture, tinted where it is not like the left one: the more, the hotter. */
export function Difference({ left, right, hidden, view, zoom, readout }: Compared) {
  const [threshold, setThreshold] = useState(START)
  const canvas = useRef<HTMLCanvasElement>(null)
  const label = useId()
  const { share, fault } = useDifference(
    // What changed in a picture shows what is in it.
    hidden ? null : left.url,
    right.url,
    threshold,
    canvas,
  )
  const ratio = (side: typeof left) => side.size.width / side.size.height
  const stretched = Math.abs(ratio(left) / ratio(right) - 1) > SHAPE
  return (
    <>
      <div className="flex min-h-0 flex-1 p-3">
        <ZoomFrame
          view={view}
          picture={right.size}
          label={`What changed in: ${right.label}`}
          handle={zoom}
          readout={readout}
        >
          {right.content}
          <canvas
            ref={canvas}
            className="pointer-events-none absolute inset-0 size-full bg-black/40"
          />
        </ZoomFrame>
      </div>
      <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-line border-t px-3 py-2">
        <p role="status" className="min-w-32 font-semibold">
          {hidden
            ? 'Flagged pictures are compared once they are shown.'
            : (fault ?? (share === null ? 'Comparing …' : `${percent(share)} changed`))}
        </p>
        <span className="flex min-w-60 flex-1 items-center gap-3">
          <span id={label} className="whitespace-nowrap text-muted">
            Counts from
          </span>
          <Slider
            aria-labelledby={label}
            value={threshold}
            onChange={setThreshold}
            onReset={() => setThreshold(START)}
            min={1}
            max={MOST}
            step={1}
            fallback={START}
            valueText={`colour distance ${threshold}; from 2 on it can be seen`}
            className="min-w-0 flex-1"
          />
          <span className="w-6 text-right tabular-nums">{threshold}</span>
        </span>
        <span aria-hidden className="flex items-center gap-2 text-muted text-small">
          a little
          <span className="h-2 w-16 rounded-full bg-[linear-gradient(to_right,#ffc400,#ff2060)]" />a
          lot
        </span>
        {stretched && (
          <p className="w-full text-muted text-small">
            The two have different shapes; the left one was stretched to compare them.
          </p>
        )}
      </div>
    </>
  )
}
