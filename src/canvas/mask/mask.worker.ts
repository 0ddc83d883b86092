import { createService, type Order } from './service.ts'

/** The first message is the mask's size, every other an order. */
self.onmessage = ({ data }: MessageEvent<{ width: number; height: number }>) => {
  const take = createService(data, (answer, transfer) => self.postMessage(answer, { transfer }))
  self.onmessage = (event: MessageEvent<Order>) => take(event.data)
}
