import { useHealth } from '../../api/health.ts'
import { Badge } from '../../ui/badge.tsx'

/** How many generations are under way; nothing when none is. */
export function WaitingBadge() {
  const { waiting = 0, until = null } = useHealth().data ?? {}
  return (
    <span role="status" className="max-md:hidden">
      {waiting > 0 && (
        <Badge className="h-6! rounded-full! px-2.5!">
          {waiting} waiting{until !== null && ` until ${new Date(until).toLocaleTimeString()}`}
        </Badge>
      )}
    </span>
  )
}
