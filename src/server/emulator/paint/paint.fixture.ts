import type { PaintJob } from './job.ts'
import type { Picture } from './picture.ts'

/** Things the tests of painting share. */
export const krea = (params: Record<string, unknown>, more: Partial<PaintJob> = {}): PaintJob => ({
  model: 'runware:107@1',
  editing: false,
  seed: '7',
  pictures: {},
  ...more,
  params: { positivePrompt: 'a red boat on a lake', width: 128, height: 128, ...params },
})

export const kontext = (
  prompt: string,
  pictures: Picture[],
  params: Record<string, unknown> = {},
): PaintJob => {
  const keys = pictures.map((_, i) => `picture ${i}`)
  const [first] = pictures
  return {
    model: 'runware:106@1',
    editing: true,
    seed: '7',
    pictures: Object.fromEntries(pictures.map((picture, i) => [`picture ${i}`, picture])),
    params: {
      positivePrompt: prompt,
      width: first?.width ?? 128,
      height: first?.height ?? 128,
      inputs: { referenceImages: keys },
      ...params,
    },
  }
}

export function draw(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly number[],
): Picture {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [r = 0, g = 0, b = 0, a = 255] = colour(x, y)
      data.set([r, g, b, a], (y * width + x) * 4)
    }
  }
  return { width, height, data }
}

/** A red disc on a grey-blue ground with some relief in it. */
export const disc = (size = 128): Picture =>
  draw(size, size, (x, y) =>
    Math.hypot(x - size / 2, y - size / 2) < size / 4
      ? [200, 40 + (x % 8), 35]
      : [120, 130 + (y % 3), 150],
  )

/** A copy with a small square of it changed. */
export function altered(picture: Picture): Picture {
  const data = picture.data.slice()
  const side = Math.round(picture.width / 4)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const i =
        ((y + Math.round(picture.height / 2)) * picture.width + x + Math.round(picture.width / 2)) *
        4
      for (let c = 0; c < 3; c++) data[i + c] = 255 - (data[i + c] ?? 0)
    }
  }
  return { ...picture, data }
}

/** Mean difference of the colour channels, 0 … 255. */
export function distance(a: Picture, b: Picture): number {
  let sum = 0
  for (let i = 0; i < a.data.length; i++)
    if (i % 4 !== 3) sum += Math.abs((a.data[i] ?? 0) - (b.data[i] ?? 0))
  return sum / ((a.data.length / 4) * 3)
}

export const same = (a: Picture, b: Picture): boolean =>
  Buffer.compare(
    Buffer.from(a.data.buffer, a.data.byteOffset, a.data.length),
    Buffer.from(b.data.buffer, b.data.byteOffset, b.data.length),
  ) === 0
export const pixel = (picture: Picture, x: number, y: number): number[] => [
  ...picture.data.subarray((y * picture.width + x) * 4, (y * picture.width + x) * 4 + 4),
]
