import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { prefetchGenerations } from '../api/generations.ts'
import { untilLoaded } from '../ui/until-loaded.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { createQueryClient } from './query-client.ts'

const Toaster = lazy(async () => {
  const { Toaster } = await untilLoaded(() => import('../ui/toaster.tsx'))
  return { default: Toaster }
})

const TooltipLayer = lazy(async () => {
  const { TooltipLayer } = await untilLoaded(() => import('../ui/tooltip-layer.tsx'))
  return { default: TooltipLayer }
})

/** True once the browser has nothing more urgent to do. */
function useIdle(): boolean {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(() => setIdle(true), 300)
      return () => clearTimeout(timer)
    }
    const handle = requestIdleCallback(() => setIdle(true), { timeout: 2000 })
    return () => cancelIdleCallback(handle)
  }, [])
  return idle
}

function openClient() {
  const client = createQueryClient()
  prefetchGenerations(client)
  return client
}

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(openClient)
  const idle = useIdle()
  return (
    <QueryClientProvider client={client}>
      {children}
      {idle && (
        // Without its toasts and tips the page still works.
        <ErrorBoundary room="The toaster" onError={() => undefined}>
          <Suspense>
            <TooltipLayer />
          </Suspense>
          <Suspense>
            <Toaster />
          </Suspense>
        </ErrorBoundary>
      )}
    </QueryClientProvider>
  )
}
