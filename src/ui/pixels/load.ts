import type { Pixels } from './pixels.ts'

interface Size {
  width: number
  height: number
}

const tooLarge = () => new Error('The picture is too large for this browser to draw.')

/** Through a canvas, which is exact where nothing is transparent. */
function drawn(picture: ImageBitmap, { width, height }: Size): Pixels {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw tooLarge()
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, width, height)
  return context.getImageData(0, 0, width, height)
}

/** Through the graphics card, which does not multiply colours with their transparency; null without one. */
function read(picture: ImageBitmap): Pixels | null {
  const { width, height } = picture
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2')
  if (!gl || Math.max(width, height) > gl.getParameter(gl.MAX_TEXTURE_SIZE)) return null
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture())
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, picture)
  gl.bindFramebuffer(gl.FRAMEBUFFER, gl.createFramebuffer())
  gl.framebufferTexture2D(
    gl.FRAMEBUFFER,
    gl.COLOR_ATTACHMENT0,
    gl.TEXTURE_2D,
    gl.getParameter(gl.TEXTURE_BINDING_2D),
    0,
  )
  const data = new Uint8ClampedArray(width * height * 4)
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(data.buffer))
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return gl.getError() === 0 ? { width, height, data } : null
}

const isOpaque = ({ data }: Pixels): boolean => {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false
  return true
}

/**
 * The pixels of a picture of this server in sRGB, as it is seen: upright. At its own size they are
 * exact, also below its transparency; at another they are resampled. For a worker: decoding takes
 * its time. Throws Error with a sentence.
 */
export async function loadPixels(url: string, size?: Size): Promise<Pixels> {
  const reply = await fetch(url)
  if (!reply.ok) throw new Error('The picture could not be loaded.')
  const picture = await createImageBitmap(await reply.blob(), { premultiplyAlpha: 'none' })
  try {
    const isOwn = !size || (size.width === picture.width && size.height === picture.height)
    const pixels = drawn(picture, size ?? picture)
    return isOwn && !isOpaque(pixels) ? (read(picture) ?? pixels) : pixels
  } finally {
    picture.close()
  }
}
