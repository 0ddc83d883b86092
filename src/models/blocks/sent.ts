import type { Json } from '../param.ts'

/** What we send where a person left it unset: the real price, and delivery that survives us. */
export const sentByUs: { name: string; value: Json }[] = [
  { name: 'includeCost', value: true },
  { name: 'deliveryMethod', value: 'async' },
  { name: 'outputType', value: 'URL' },
]
