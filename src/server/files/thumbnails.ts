import type { THUMBNAIL_WIDTHS } from '../../contract/asset.ts'
import type { Files } from './files.ts'
import { toThumbnail } from './picture.ts'

export type ThumbnailWidth = (typeof THUMBNAIL_WIDTHS)[number]
/** The thumbnail's bytes, WebP; null where there is no such picture. */
export type Thumbnails = (hash: string, width: ThumbnailWidth) => Promise<Uint8Array | null>

/** Thumbnails of stored pictures, made when first asked for and kept; one making at a time for each. */
export function createThumbnails(files: Files): Thumbnails {
  const making = new Map<string, Promise<Uint8Array | null>>()

  async function make(hash: string, width: ThumbnailWidth, key: string) {
    const original = await files.read(hash)
    if (!original) return null
    const thumbnail = await toThumbnail(original, width)
    await files.putDerived(key, thumbnail)
    if (await files.has(hash)) return thumbnail
    // Deleted for good meanwhile: nothing of it stays (promises.md, "Work and money" 12).
    await files.removeDerived(hash)
    return null
  }

  return async (hash, width) => {
    const key = `${hash}.w${width}`
    const kept = await files.readDerived(key)
    if (kept) return kept
    const running = making.get(key) ?? make(hash, width, key).finally(() => making.delete(key))
    making.set(key, running)
    return running
  }
}
