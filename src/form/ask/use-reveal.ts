import { useEffect, useRef } from 'react'
import { useAsk } from './context.ts'
import { isWithin } from './revealer.ts'

/** Runs when a field at or below a path is wanted, so that a fold can open. */
export function useReveal(path: string, open: () => void): void {
  const { revealer } = useAsk()
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  useEffect(
    () =>
      revealer.subscribe((wanted) => {
        if (isWithin(wanted, path)) latest.current()
      }),
    [revealer, path],
  )
}
