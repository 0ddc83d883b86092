export type Toast = {
  title: string
  description?: string
  tone?: 'neutral' | 'ok' | 'warning' | 'error'
  /** Such as Undo; the toast then stays longer. */
  action?: { label: string; onSelect: () => void }
  /** A later toast with the same id replaces this one. */
  id?: string
  /** ms; `Infinity` stays until it is dismissed. */
  duration?: number
}

type Sink = { show: (toast: Toast) => void; dismiss: (id: string) => void }

let sink: Sink | null = null
let waiting: Toast[] = []

/** Toasts shown before the toaster has loaded wait for it. */
export const toast = (shown: Toast): void => {
  if (sink) sink.show(shown)
  else waiting.push(shown)
}

export const dismissToast = (id: string): void => {
  waiting = waiting.filter((one) => one.id !== id)
  sink?.dismiss(id)
}

/** Called by the toaster alone, when it is on screen. */
export function connectToaster(next: Sink): () => void {
  sink = next
  for (const one of waiting) next.show(one)
  waiting = []
  return () => {
    if (sink === next) sink = null
  }
}
