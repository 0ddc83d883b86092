import { Skeleton } from '../../ui/skeleton.tsx'
import { Refused } from './refused.tsx'

interface NotYetProps {
  query: { error: unknown; isFetching: boolean; refetch(): unknown }
}

/** In the place of what is asked for: that it comes, or why it does not. */
export function NotYet({ query: { error, isFetching, refetch } }: NotYetProps) {
  if (!isFetching && error) return <Refused error={error} again={() => void refetch()} />
  return (
    <div role="status" aria-label="Loading">
      <Skeleton className="h-40" />
    </div>
  )
}
