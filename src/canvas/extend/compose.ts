import { drawFit } from './draw-fit.ts'
import type { Fit } from './source-fit.ts'

/** A picture of this server and what is made of it. */
export interface Order {
  url: string
  fit: Fit
}

/** The fitted picture as PNG. Throws where the picture cannot be had or is too large to draw. */
export async function compose({ url, fit }: Order): Promise<Blob> {
  const reply = await fetch(url)
  if (!reply.ok) throw new Error('The picture could not be loaded.')
  const picture = await createImageBitmap(await reply.blob())
  const canvas = new OffscreenCanvas(fit.size.width, fit.size.height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The picture is too large for this browser to draw.')
  drawFit(context, picture, fit)
  picture.close()
  return canvas.convertToBlob({ type: 'image/png' })
}
