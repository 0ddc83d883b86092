import { Unplug } from 'lucide-react'
import { Suspense } from 'react'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { prepared } from '../ui/prepared.tsx'
import { Silence } from '../ui/silence.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

// A server that is silent brings no more: its own two notices are here from the start.
const EmptyShelf = prepared(async () => (await import('./empty-shelf.tsx')).EmptyShelf)

type GalleryNoticeProps = {
  pending: boolean
  error: Error | null
  retry: () => void
}

/** What stands where the grid would be while it has nothing to show. */
export function GalleryNotice({ pending, error, retry }: GalleryNoticeProps) {
  if (error) {
    return (
      <EmptyState
        className="flex-1"
        icon={<Unplug size={20} />}
        title="The gallery could not be read"
        text={error.message}
      >
        <Button onClick={retry}>Try again</Button>
      </EmptyState>
    )
  }
  if (pending) {
    return (
      <div role="status" aria-label="Loading the gallery" className="grid grid-cols-2 gap-2 px-3.5">
        {/* Where the day will stand. */}
        <p className="col-span-2 -mb-2 flex h-8 items-center text-muted">
          <Silence />
        </p>
        {[...'abcdef'].map((place) => (
          <Skeleton key={place} className="aspect-square" />
        ))}
      </div>
    )
  }
  return (
    <Suspense>
      <EmptyShelf />
    </Suspense>
  )
}
