import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

type Props = {
  /** Begins the sentence that says what stopped. */
  room: string
  /** Says it in another way; nothing is then drawn in the place of what stopped. */
  onError?: () => void
  children: ReactNode
}
type State = { error: Error | null }

/** Keeps the failure of one room in that room, and says what is still safe. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch() {
    this.props.onError?.()
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    if (this.props.onError) return null
    return (
      <div role="alert" className="flex h-full items-center justify-center overflow-auto">
        <EmptyState
          title={`${this.props.room} stopped working`}
          text="Your draft and your pictures are safe, and what is running goes on."
        >
          <Button variant="primary" onClick={() => this.setState({ error: null })}>
            Try again
          </Button>
          <Button onClick={() => location.reload()}>Reload the page</Button>
          <p className="w-full break-words text-faint text-small">{error.message}</p>
        </EmptyState>
      </div>
    )
  }
}
