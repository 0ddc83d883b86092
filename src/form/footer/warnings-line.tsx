import { TriangleAlert } from 'lucide-react'
import type { Issue } from '../../models/issue.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Reasons } from './reasons.tsx'

/** Nothing stands in the way, but something is worth knowing. */
export function WarningsLine({ warnings }: { warnings: readonly Issue[] }) {
  return (
    <Popover
      label="Warnings"
      side="top"
      className="w-80"
      trigger={
        <Button
          variant="link"
          icon={<TriangleAlert aria-hidden size={13} className="text-warn" />}
          className="self-start text-small"
        >
          {warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`}
        </Button>
      }
    >
      <Reasons label="Warnings" issues={warnings} loud={false} />
    </Popover>
  )
}
