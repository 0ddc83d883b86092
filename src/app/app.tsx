import { ErrorBoundary } from './error-boundary.tsx'
import { Providers } from './providers.tsx'
import { Shell } from './shell.tsx'

export function App() {
  return (
    <ErrorBoundary room="The playground">
      <Providers>
        <Shell />
      </Providers>
    </ErrorBoundary>
  )
}
