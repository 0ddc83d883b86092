import { NANO_PER_USD } from '../../models/price.ts'
import type { EngineError, Item } from './answer.ts'

/** Where a result's bytes are: at an address, or already here. */
export type Source = { url: string } | { bytes: Uint8Array }

/** One finished picture (contract §3.4). */
export interface Result {
  imageUUID: string
  source: Source
  /** Digits, exactly as returned. */
  seed: string | null
  /** 1e-9 USD; null where none came. */
  cost: number | null
  /** null: content was not checked. */
  nsfw: boolean | null
}

/** What a task has come to so far. */
export interface Progress {
  /** Finished pictures with their place in the answer. */
  results: { place: number; result: Result }[]
  /** Entries still being made. */
  processing: number
  errors: EngineError[]
}

/** The service's names are UUIDs; a database takes no U+0000 and no endless name. */
const NAME = /^[\w.-]{1,100}$/
/** Presigned addresses are long; longer than this is none. */
const ADDRESS_MAX_LENGTH = 8192
/** USD for one picture; beyond it the number is no price. */
const COST_MAX_USD = 1_000_000

/** The picture in the fields `<name>URL`, `<name>Base64Data`, `<name>DataURI` (contract §3.4, §5). */
export function sourceAt(item: Item, name: string): Source | undefined {
  const url = item[`${name}URL`]
  if (typeof url === 'string' && url.length <= ADDRESS_MAX_LENGTH)
    return { url: url.replaceAll('\0', '') }
  const inline = item[`${name}Base64Data`] ?? item[`${name}DataURI`]
  if (typeof inline !== 'string') return undefined
  return { bytes: Buffer.from(inline.replace(/^data:[^,]*,/, ''), 'base64') }
}

/** 1e-9 USD; null where no sensible price was named. */
export const costOf = ({ cost }: Item): number | null =>
  typeof cost === 'number' && cost >= 0 && cost <= COST_MAX_USD
    ? Math.round(cost * NANO_PER_USD)
    : null

function toResult(item: Item): Result | undefined {
  const source = sourceAt(item, 'image')
  if (!source || typeof item.imageUUID !== 'string' || !NAME.test(item.imageUUID)) return undefined
  const { seed, NSFWContent } = item
  return {
    imageUUID: item.imageUUID,
    source,
    seed: typeof seed === 'string' && /^\d+$/.test(seed) ? seed : null,
    cost: costOf(item),
    nsfw: typeof NSFWContent === 'boolean' ? NSFWContent : null,
  }
}

/**
 * Reads the entries of one task, matched by its UUID and not by position (contract §1.2). Repeated
 * results count once; an entry without a picture is still being made.
 */
export function toProgress(taskUUID: string, items: Item[], errors: EngineError[]): Progress {
  const own = items.filter((item) => item.taskUUID === taskUUID)
  const results = new Map<string, { place: number; result: Result }>()
  let processing = 0
  for (const [place, item] of own.entries()) {
    const result = toResult(item)
    if (!result) processing += 1
    else if (!results.has(result.imageUUID)) results.set(result.imageUUID, { place, result })
  }
  return {
    results: [...results.values()],
    processing,
    errors: errors.filter((error) => error.taskUUID === undefined || error.taskUUID === taskUUID),
  }
}
