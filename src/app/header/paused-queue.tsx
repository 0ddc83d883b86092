import { Suspense } from 'react'
import { useHealth } from '../../api/health.ts'
import { prepared } from '../../ui/prepared.tsx'

const QueueBanner = prepared(async () => (await import('./queue-banner.tsx')).QueueBanner)

/** The banner, loaded once it is needed. */
export const PausedQueue = () =>
  useHealth().data?.queue === 'paused' && (
    <Suspense>
      <QueueBanner />
    </Suspense>
  )
