import { coverOfPicture } from './bitmap.ts'
import { wholeOf } from './mask.ts'
import { loadStoredPicture } from './stored-picture.ts'

/** How much a stored picture covers, stretched to a size, px. Rejects with a sentence. */
export async function loadCover(
  value: string,
  size: { width: number; height: number },
): Promise<Uint8Array> {
  const picture = await createImageBitmap(await loadStoredPicture(value))
  try {
    const whole = wholeOf(size)
    return coverOfPicture(picture, whole, whole)
  } finally {
    picture.close()
  }
}
