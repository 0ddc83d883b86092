import { useEffect, useRef, useState } from 'react'
import { ApiError } from '../api/client.ts'
import { useCreateGeneration } from '../api/generations.ts'
import type { Problem } from '../contract/error.ts'
import { type Order, type Outcome, queueOrders } from './queue.ts'

const UNKNOWN: Problem = {
  code: 'unavailable',
  message: 'The playground’s server does not answer.',
  retryable: true,
}

/** Queues orders one after the other; leaving the page's part of it stops before the next. */
export function useQueue(orders: readonly Order[]) {
  const { mutateAsync } = useCreateGeneration()
  const [state, setState] = useState<{ of: readonly Order[]; outcomes: readonly Outcome[] }>({
    of: orders,
    outcomes: [],
  })
  const [running, setRunning] = useState(false)
  const stopped = useRef(false)
  useEffect(() => {
    stopped.current = false
    return () => {
      stopped.current = true
    }
  }, [])
  // What became of other orders says nothing of these.
  const outcomes = state.of === orders ? state.outcomes : []

  const send = (order: Order): Promise<Problem | null> =>
    mutateAsync(order).then(
      () => null,
      (error: unknown) => (error instanceof ApiError ? error.problem : UNKNOWN),
    )
  const start = async (): Promise<readonly Outcome[]> => {
    stopped.current = false
    setRunning(true)
    const tell = (next: readonly Outcome[]) => setState({ of: orders, outcomes: next })
    const ended = await queueOrders(orders, outcomes, send, tell, () => stopped.current)
    setRunning(false)
    return ended
  }
  const stop = () => {
    stopped.current = true
  }
  return { outcomes, running, start, stop }
}
