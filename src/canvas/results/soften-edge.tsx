import { NumberInput } from '../../ui/number-input.tsx'
import { tip } from '../../ui/tooltip.tsx'
import { MOST_SOFTENED, RIM } from '../lock/job.ts'
import type { Candidate } from './candidate.ts'
import { useResults } from './results.ts'

/** How soft the edge is beyond what was painted; for what is looked at and what is accepted. */
export function SoftenEdge({ candidate: { mask } }: { candidate: Candidate }) {
  const soften = useResults((results) => results.soften)
  const own = mask === null ? RIM : 0
  return (
    <span
      className="flex items-center gap-1 whitespace-nowrap text-muted"
      {...tip('How far the result fades into the picture; costs nothing')}
    >
      Soften edge
      <NumberInput
        bare
        value={soften}
        onChange={(value) =>
          useResults.setState({
            soften: value === null ? null : Math.max(0, Math.min(MOST_SOFTENED, Math.round(value))),
          })
        }
        min={0}
        max={MOST_SOFTENED}
        fallback={own}
        placeholder={String(own)}
        unit="px"
        aria-label="Soften edge, px"
        className="w-14"
      />
    </span>
  )
}
