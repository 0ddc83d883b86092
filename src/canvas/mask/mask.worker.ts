import { createService, type Order } from './service.ts'

/** For a page where no worker can start (far-desk.ts). */
export { createService }

/** A hand that paused for so long, ms, may be about to have its mask stored. */
const REST = 150

/** The first message is the mask's size, every other an order. */
function begin({ data }: MessageEvent<{ width: number; height: number }>) {
  const take = createService(
    data,
    (answer, transfer) => self.postMessage(answer, { transfer }),
    REST,
  )
  self.onmessage = (event: MessageEvent<Order>) => take(event.data)
}

if (typeof document === 'undefined') self.onmessage = begin
