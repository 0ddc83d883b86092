import { stringifyJson } from '../models/json.ts'
import { toast } from '../ui/toast.ts'
import { fileName } from './file-name.ts'
import type { Picture } from './picture.ts'

/** Puts text on the clipboard and says so. */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    toast({ id: 'copied', title: `${what} copied` })
  } catch {
    toast({
      tone: 'error',
      title: `${what} could not be copied`,
      description: `This browser does not allow it here. ${text.length < 80 ? text : ''}`,
    })
  }
}

export const copyRequest = ({ generation }: Picture): Promise<void> =>
  copyText(stringifyJson(generation.params, 2), 'Request')

async function toPng(url: string): Promise<Blob> {
  const blob = await (await fetch(url)).blob()
  if (blob.type === 'image/png') return blob
  const bitmap = await createImageBitmap(blob)
  const canvas = document.createElement('canvas')
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  bitmap.close()
  return new Promise((resolve, reject) =>
    canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('No PNG was made.')))),
  )
}

/** Clipboards take PNG alone; the promise is handed over at once, as Safari asks for. */
export async function copyPicture({ image }: Picture): Promise<void> {
  if (image.url === null) return
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': toPng(image.url) })])
    toast({ id: 'copied', title: 'Picture copied' })
  } catch {
    toast({
      tone: 'error',
      title: 'The picture could not be copied',
      description:
        'This browser does not allow it here. Download it, or drag it where you need it.',
    })
  }
}

export function download(picture: Picture): void {
  if (picture.image.url === null) return
  const name = fileName(picture)
  const link = document.createElement('a')
  link.href = `${picture.image.url}?download=${encodeURIComponent(name)}`
  link.download = name
  link.click()
}
