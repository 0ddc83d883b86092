import { ApiError } from '../api/client.ts'
import { useToolPrices } from '../api/tools.ts'
import { usdText } from '../models/price.ts'
import type { ToolId } from '../models/tools/tool.ts'
import { Button } from '../ui/button.tsx'

interface ToolRefusalProps {
  tool: ToolId
  error: Error | null
  /** `anew` pays for a second run on purpose, where nobody knows what became of the first. */
  onRun: (anew: boolean) => void
}

const isInDoubt = (error: Error): boolean =>
  error instanceof ApiError && error.problem.charged === 'unknown'

/** Why a tool's run failed, and what can be done: again for nothing, or anew for its price. */
export function ToolRefusal({ tool, error, onRun }: ToolRefusalProps) {
  const { usd, learned } = useToolPrices().priceOf(tool)
  if (!error) return null
  const inDoubt = isInDoubt(error)
  return (
    <div role="alert" className="flex flex-col gap-2 text-danger text-small">
      <p>{error.message}</p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={() => onRun(false)}>
          {inDoubt ? 'Check again' : 'Try again'}
        </Button>
        {inDoubt && (
          <Button size="sm" onClick={() => onRun(true)}>
            Run anew{' '}
            <span className="text-muted">
              {usd === null ? 'price not published' : usdText(usd, learned)}
            </span>
          </Button>
        )}
      </div>
    </div>
  )
}
