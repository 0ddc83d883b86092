import { Loading } from '../../ui/loading.tsx'
import { Refused } from './refused.tsx'

interface NotYetProps {
  query: { error: unknown; isFetching: boolean; refetch(): unknown }
}

/** In the place of what is asked for: that it comes, or why it does not. */
export function NotYet({ query: { error, isFetching, refetch } }: NotYetProps) {
  if (!isFetching && error) return <Refused error={error} again={() => void refetch()} />
  return <Loading label="Loading" />
}
