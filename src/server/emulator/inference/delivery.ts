import { checksContent } from '../../../models/blocks/safety.ts'
import { findRole, type Model } from '../../../models/model.ts'
import { defaultOf, type Json, type Role } from '../../../models/param.ts'
import { getAt } from '../../../models/path.ts'
import type { Request } from '../../../models/rule.ts'
import type { Format } from '../archive/picture-files.ts'

/** How a task's results are encoded and handed over. */
export interface Delivery {
  outputType: 'URL' | 'base64Data' | 'dataURI'
  format: Format
  quality: number
  /** Seconds the address lives; only with outputType URL. */
  ttl?: number
  includeCost: boolean
  async: boolean
  webhookURL?: string
  uploadEndpoint?: string
  count: number
  /** Content is looked at, and the answer says what was found. */
  checked: boolean
}

const ROLES = [
  'outputType',
  'outputFormat',
  'outputQuality',
  'ttl',
  'includeCost',
  'deliveryMethod',
  'webhook',
  'uploadEndpoint',
  'count',
] satisfies Role[]

/** Names of the parameters that have no part in the picture. */
export const deliveryNames = (model: Model): string[] =>
  ROLES.flatMap((role) => findRole(model, role)?.path ?? [])

/** Reads a checked request; unset parameters have their documented defaults. */
export function readDelivery(model: Pick<Model, 'params'>, request: Request): Delivery {
  const read = <T extends Json>(role: (typeof ROLES)[number]): T | undefined => {
    const found = findRole(model, role)
    // The request was checked against the same parameters.
    return found && ((getAt(request, found.path) ?? defaultOf(found.param)) as T | undefined)
  }
  const outputType = read<Delivery['outputType']>('outputType') ?? 'URL'
  const ttl = read<number>('ttl')
  const webhookURL = read<string>('webhook')
  const uploadEndpoint = read<string>('uploadEndpoint')
  return {
    outputType,
    format: read<Format>('outputFormat') ?? 'JPG',
    quality: read<number>('outputQuality') ?? 95,
    ...(ttl === undefined || outputType !== 'URL' ? {} : { ttl }),
    includeCost: read<boolean>('includeCost') ?? false,
    async: read<string>('deliveryMethod') === 'async',
    ...(webhookURL === undefined ? {} : { webhookURL }),
    ...(uploadEndpoint === undefined ? {} : { uploadEndpoint }),
    count: read<number>('count') ?? 1,
    checked: checksContent(request),
  }
}
