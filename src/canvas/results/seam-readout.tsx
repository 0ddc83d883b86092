import { tip } from '../../ui/tooltip.tsx'
import { type Seam, seamWords } from '../lock/seam.ts'
import { useResults } from './results.ts'
import { around, seamColour } from './seam-colour.ts'

const BARS = 20
const HEIGHT = 14
/** Of distance, for a bar of full height. */
const FULL = 12

/** How visible the edge is: round the mask as a small line, and in words. */
export function SeamReadout({ seam }: { seam: Seam }) {
  const on = useResults((results) => results.seam)
  const words = seamWords(seam.mean)
  return (
    <button
      type="button"
      aria-pressed={on}
      aria-label={`Edge ${words}; show it on the picture`}
      {...tip(
        `Mean colour step across the edge: ${seam.mean.toFixed(1)}; from 2 on it can be seen`,
      )}
      onClick={() => useResults.setState({ seam: !on })}
      className="-mx-1.5 flex h-control-sm items-center gap-2 whitespace-nowrap rounded-md px-1.5 text-muted hover:bg-hover hover:text-ink aria-pressed:bg-selected aria-pressed:text-ink touch:h-target"
    >
      <svg aria-hidden width={BARS * 3} height={HEIGHT}>
        {around(seam.points, BARS).map((distance, at) => {
          const height = Math.max(2, Math.min(1, distance / FULL) * HEIGHT)
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place on the edge.
              key={at}
              x={at * 3}
              y={HEIGHT - height}
              width={2}
              height={height}
              fill={seamColour(distance)}
            />
          )
        })}
      </svg>
      <span>
        Edge <span className="text-ink">{words}</span>
      </span>
    </button>
  )
}
