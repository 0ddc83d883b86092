import { assetUrl } from '../../contract/asset.ts'
import { assetHash } from '../../models/image-value.ts'

/** The bytes of a stored picture, by its image value; rejects where they cannot be had. */
export type LoadPicture = (value: string) => Promise<Blob>

/** From this server. Rejects for any other spelling of a picture. */
export const loadStoredPicture: LoadPicture = async (value) => {
  const hash = assetHash(value)
  const reply = hash === null ? null : await fetch(assetUrl(hash))
  if (!reply?.ok) throw new Error('The picture is not stored here.')
  return reply.blob()
}
