import * as z from 'zod/mini'

/** A picture in our store, named by the sha-256 of its bytes. Pixels are as a viewer sees them. */
export const assetSchema = z.object({
  hash: z.string(),
  /** `asset:<sha256>`, as it stands in a request. */
  value: z.string(),
  url: z.string(),
  mime: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  bytes: z.int(),
  width: z.int(),
  height: z.int(),
  alpha: z.boolean(),
  /** The result (its id) that the service flagged and that this is, or was put together from. */
  flagged: z.nullable(z.string()),
})
export type Asset = z.infer<typeof assetSchema>

/** What an upload may be. */
export const ASSET_MIMES = ['image/jpeg', 'image/png', 'image/webp'] as const
/** Of one upload, as it comes. */
export const ASSET_MAX_BYTES = 30 * 1024 * 1024
/** Below sharp's default of 268 megapixels: a decoded picture stays under 400 MB. */
export const ASSET_MAX_PIXELS = 100_000_000
/** Widths that `GET /api/assets/:hash/:width` serves, pixels. */
export const THUMBNAIL_WIDTHS = [160, 320, 640, 1280] as const

/** Where this server gives an original by its sha-256: a path, without an origin. */
export const assetUrl = (hash: string): string => `/api/assets/${hash}`
/** The same of its thumbnail; `width` in pixels. */
export const thumbnailUrl = (hash: string, width: (typeof THUMBNAIL_WIDTHS)[number]): string =>
  `/api/assets/${hash}/${width}`
