import { lazy, Suspense } from 'react'
import { useHealth } from '../../api/health.ts'

const QueueBanner = lazy(() =>
  import('./queue-banner.tsx').then((module) => ({ default: module.QueueBanner })),
)

/** The banner, loaded once it is needed. */
export const PausedQueue = () =>
  useHealth().data?.queue === 'paused' && (
    <Suspense>
      <QueueBanner />
    </Suspense>
  )
