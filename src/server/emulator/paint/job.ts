import type { ToolId } from '../../../models/tools/tool.ts'
import type { Picture } from './picture.ts'

/**
 * One picture to compute. `params` is the task under today's documented names, already validated
 * and without delivery fields; image values in it are keys into `pictures`. `seed` is a string of
 * digits, 0 … 2^63−1. `model` is the AIR that runs. `editing` asks for editing by instruction.
 */
export interface PaintJob {
  /** A tool's work on the picture given, in place of painting; `params` is then the tool's request. */
  tool?: ToolId
  model: string
  editing: boolean
  params: Record<string, unknown>
  seed: string
  pictures: Record<string, Picture>
}

/** A job whose pictures are still the bytes of files (JPEG, PNG, WebP …). */
export interface EncodedJob extends Omit<PaintJob, 'pictures'> {
  pictures: Record<string, Uint8Array>
}

/** How to write the result; `quality` 1–100 is read by JPG and WEBP. */
export interface Output {
  format: 'JPG' | 'PNG' | 'WEBP'
  quality: number
}

/** A result as a file; width and height are 0 where it is words alone. */
export interface Painted {
  bytes: Uint8Array
  width: number
  height: number
  /** What a tool says beside, or in place of, a picture: fields of the answer's item. */
  found?: Record<string, unknown>
}
