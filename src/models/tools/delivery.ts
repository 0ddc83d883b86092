import { deliveryParams } from '../blocks/delivery.ts'
import type { Param } from '../param.ts'
import type { Request } from '../rule.ts'

type Format = 'JPG' | 'PNG'

/** How a tool's picture is handed over; its usual format differs by tool (contract §5). */
export const pictureDelivery = (format: Format): Param[] =>
  deliveryParams.map((param) =>
    param.role === 'outputFormat' && param.kind === 'choice'
      ? { ...param, default: format }
      : param,
  )

const WORDS = new Set(['includeCost', 'deliveryMethod', 'webhookURL'])

/** How a tool's words are handed over. */
export const wordsDelivery: Param[] = deliveryParams.filter(({ name }) => WORDS.has(name))

/** What we send with a tool that makes a picture: its lines stay sharp in PNG. */
export const sentForPicture: Request = {
  outputType: 'URL',
  outputFormat: 'PNG',
  includeCost: true,
  deliveryMethod: 'sync',
}

export const sentForWords: Request = { includeCost: true, deliveryMethod: 'sync' }
