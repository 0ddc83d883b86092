import { Badge } from '../../ui/badge.tsx'
import { tip } from '../../ui/tooltip.tsx'

/** What the service said of a picture's content. */
export function ContentBadge({ nsfw }: { nsfw: boolean | null }) {
  if (nsfw === true) return <Badge tone="over-danger">flagged</Badge>
  if (nsfw === false)
    return (
      <Badge tone="ok" {...tip('Checking was on and nothing was found')}>
        clear
      </Badge>
    )
  return (
    <span className="text-faint" {...tip('Content checking was off for this request')}>
      not checked
    </span>
  )
}
