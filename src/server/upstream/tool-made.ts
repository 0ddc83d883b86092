import type { Detection } from '../../contract/tool.ts'
import type { Json } from '../../models/param.ts'
import type { Item } from './answer.ts'
import { costOf, type Source, sourceAt } from './results.ts'

/** What a tool's task came to (contract §5). */
export interface Made {
  source: Source | null
  texts: string[]
  /** null where the tool looks for nothing. */
  detections: Detection[] | null
  /** 1e-9 USD for all of it; null where none was named. */
  cost: number | null
}

/** The fields that carry a picture begin with one of these; a source's own is never among them. */
const PICTURES = ['guideImage', 'maskImage', 'image'] as const
const TEXT_MAX = 20_000
const BOXES_MAX = 100

/** Characters that a database refuses; the rest is text and shown as such. */
const words = (value: string): string => value.replaceAll('\0', '').trim().slice(0, TEXT_MAX)

function textOf({ text, structuredData }: Item): string[] {
  if (typeof text === 'string') return [words(text)].filter((found) => found !== '')
  if (structuredData === undefined || structuredData === null) return []
  return [words(JSON.stringify(structuredData))]
}

const read = (box: Json, name: string): number | null => {
  if (box === null || typeof box !== 'object' || Array.isArray(box)) return null
  const value = box[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

function toBox(box: Json): Detection[] {
  const [xMin, yMin, xMax, yMax] = ['x_min', 'y_min', 'x_max', 'y_max'].map((n) => read(box, n))
  // All or none: half a box marks nothing.
  return typeof xMin !== 'number' ||
    typeof yMin !== 'number' ||
    typeof xMax !== 'number' ||
    typeof yMax !== 'number'
    ? []
    : [{ xMin, yMin, xMax, yMax }]
}

/** Whether it ended without anything to show. */
export const isEmpty = ({ source, texts, detections }: Made): boolean =>
  source === null && texts.length === 0 && detections === null

/** Reads the items of one task, matched by its UUID; null while nothing came or it is being made. */
export function toMade(taskUUID: string, items: Item[]): Made | null {
  const own = items.filter((item) => item.taskUUID === taskUUID)
  if (own.some((item) => item.status === 'processing')) return null
  const source = own.flatMap((item) => PICTURES.flatMap((name) => sourceAt(item, name) ?? [])).at(0)
  const texts = [...new Set(own.flatMap(textOf))]
  const boxes = own.find(({ detections }) => Array.isArray(detections))?.detections
  const empty = !source && texts.length === 0 && boxes === undefined
  // An acknowledgement carries nothing either; only a status says that nothing more will come.
  const ended = own.length > 0 && own.every((item) => item.status === 'success')
  if (empty && !ended) return null
  const costs = own.flatMap((item) => costOf(item) ?? [])
  return {
    source: source ?? null,
    texts,
    detections: Array.isArray(boxes) ? boxes.slice(0, BOXES_MAX).flatMap(toBox) : null,
    cost: costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0),
  }
}
