import { Silence } from './silence.tsx'
import { Skeleton } from './skeleton.tsx'

/** In the place of what the server is asked for. */
export const Loading = ({ label }: { label: string }) => (
  <div role="status" aria-label={label} className="relative">
    <Skeleton className="h-40" />
    <p className="absolute inset-0 flex items-center justify-center text-muted">
      <Silence />
    </p>
  </div>
)
