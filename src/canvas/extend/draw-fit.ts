import type { Fit } from './source-fit.ts'

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Draws a picture as it is fitted. What is padded repeats its outermost pixels. */
export function drawFit(context: Context, picture: ImageBitmap, { size, box }: Fit): void {
  context.imageSmoothingQuality = 'high'
  const { width, height } = picture
  const spans = (at: number, length: number, whole: number, of: number) =>
    [
      { from: 0, count: 1, to: 0, length: at },
      { from: of - 1, count: 1, to: at + length, length: whole - at - length },
      { from: 0, count: of, to: at, length },
    ].filter((span) => span.length > 0)
  // The corners first, the picture last and over everything.
  for (const across of spans(box.x, box.width, size.width, width)) {
    for (const along of spans(box.y, box.height, size.height, height)) {
      context.drawImage(
        picture,
        ...([across.from, along.from, across.count, along.count] as const),
        ...([across.to, along.to, across.length, along.length] as const),
      )
    }
  }
}
