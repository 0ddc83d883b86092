import { startWorker } from '../../ui/start-worker.ts'
import address from './mask.worker.ts?worker&url'
import type { Answer, createService, Order } from './service.ts'

export interface Size {
  width: number
  height: number
}

/** Where orders are carried out: another thread, or this one. */
export interface FarDesk {
  send(order: Order): void
  close(): void
}

/** Whether another thread could read stored pictures. */
export const canWorkAside = (): boolean =>
  typeof Worker === 'function' && typeof OffscreenCanvas === 'function'

/** `lost` is called when the thread cannot start or ends by itself. */
export function openAside(size: Size, hear: (answer: Answer) => void, lost: () => void): FarDesk {
  const worker = startWorker(address)
  worker.onmessage = ({ data }: MessageEvent<Answer>) => hear(data)
  worker.onerror = (event) => {
    event.preventDefault()
    lost()
  }
  worker.postMessage(size)
  return { send: (order) => worker.postMessage(order), close: () => worker.terminate() }
}

/** The same pixels, but the page waits for them. */
export function openHere(size: Size, hear: (answer: Answer) => void): FarDesk {
  // The worker's own file, so that its code is shipped once.
  const file: Promise<{ createService: typeof createService }> = import(/* @vite-ignore */ address)
  const service = file.then((file) => file.createService(size, hear))
  return { send: (order) => void service.then((take) => take(order)), close: () => {} }
}
