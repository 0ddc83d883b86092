import { Sparkles } from 'lucide-react'
import { useToolPrices } from '../../api/tools.ts'
import type { ToolAnswer } from '../../contract/tool.ts'
import { usdText } from '../../models/price.ts'
import type { ToolId } from '../../models/tools/tool.ts'
import { Button } from '../../ui/button.tsx'

interface RunButtonProps {
  /** The tool's id. */
  tool: ToolId
  label: string
  busy: boolean
  disabled: boolean
  onRun: () => void
}

/** Starts a paid tool; its price stands on it. */
export function RunButton({ tool, label, busy, disabled, onRun }: RunButtonProps) {
  const { usd, learned } = useToolPrices().priceOf(tool)
  return (
    <Button
      icon={<Sparkles aria-hidden size={14} />}
      busy={busy}
      disabled={disabled}
      onClick={onRun}
      className="self-start"
    >
      {label}
      <span className="text-muted text-small">
        {usd === null ? 'price not published' : usdText(usd, learned)}
      </span>
    </Button>
  )
}

/** What the last run cost. */
export function RunCost({ answer }: { answer: ToolAnswer }) {
  const { cost, cached } = answer
  return (
    <p className="text-faint text-small">
      {cached
        ? 'Asked before in the same way: free.'
        : cost === null
          ? 'The engine did not say what it cost.'
          : `It cost ${usdText(cost)}.`}
    </p>
  )
}
