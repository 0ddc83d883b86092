import { useEffect, useRef } from 'react'

/** `0.4 s`, `12 s`, `3 min 05 s`. */
export function elapsedText(ms: number): string {
  const seconds = Math.max(0, ms) / 1000
  if (seconds < 10) return `${(Math.floor(seconds * 10) / 10).toFixed(1)} s`
  if (seconds < 60) return `${Math.floor(seconds)} s`
  return `${Math.floor(seconds / 60)} min ${String(Math.floor(seconds % 60)).padStart(2, '0')} s`
}

type ElapsedProps = {
  /** Epoch ms. */
  since: number
  /** Epoch ms; without it, it goes on counting. */
  until?: number | undefined
  className?: string | undefined
}

/** Counts in its own text node: no component renders for a tick. */
export function Elapsed({ since, until, className }: ElapsedProps) {
  const span = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (until !== undefined) return
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const ms = Date.now() - since
      if (span.current) span.current.textContent = elapsedText(ms)
      timer = setTimeout(tick, ms < 10_000 ? 100 : 1000)
    }
    tick()
    return () => clearTimeout(timer)
  }, [since, until])
  return (
    <span ref={span} className={className}>
      {elapsedText((until ?? since) - since)}
    </span>
  )
}
