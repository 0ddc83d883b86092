import type { Toast } from './toast.ts'

export interface Shown {
  key: number
  toast: Toast
}

/** More than so many at once nobody reads; the oldest goes. */
const MOST = 4

type Step = { show: Toast } | { dismiss: string } | { end: number }

export const noToasts: readonly Shown[] = []

let count = 0

/** The toasts on screen, the newest last; one with an id stands once, anew each time. */
export function toasts(shown: readonly Shown[], step: Step): readonly Shown[] {
  if ('dismiss' in step) return shown.filter(({ toast }) => toast.id !== step.dismiss)
  if ('end' in step) return shown.filter(({ key }) => key !== step.end)
  const { show } = step
  const others = shown.filter(({ toast }) => show.id === undefined || toast.id !== show.id)
  return [...others, { key: count++, toast: show }].slice(-MOST)
}
