import { sentence } from '../sentence.ts'
import { compose, type Order } from './compose.ts'

export type Composed = { blob: Blob } | { message: string }

self.onmessage = async ({ data }: MessageEvent<Order>) => {
  const answer: Composed = await compose(data).then(
    (blob) => ({ blob }),
    (error: unknown) => ({ message: sentence(error) }),
  )
  self.postMessage(answer)
}
