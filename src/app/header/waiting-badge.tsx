import { useHealth } from '../../api/health.ts'
import { Badge } from '../../ui/badge.tsx'

/** How many generations are under way; nothing when none is. */
export function WaitingBadge() {
  const waiting = useHealth().data?.waiting ?? 0
  return (
    <span role="status" className="max-md:hidden">
      {waiting > 0 && <Badge className="h-6! rounded-full! px-2.5!">{waiting} waiting</Badge>}
    </span>
  )
}
