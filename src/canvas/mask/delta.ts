import type { Box } from '../document/box.ts'
import type { Mask, Patch } from './mask.ts'

/** What a patch changed, packed: applied once more it takes the change back, and again brings it. */
export interface Delta {
  readonly box: Box
  readonly packed: Uint8Array
}

/** Shorter repeats cost more than they save. */
const RUN = 4

/** Writes a patch into the mask, in place, and returns the way back. */
export function putDelta(mask: Mask, { box, data }: Patch): Delta {
  const change = new Uint8Array(data.length)
  for (let row = 0; row < box.height; row++) {
    const under = (box.y + row) * mask.width + box.x
    const start = row * box.width
    for (let x = 0; x < box.width; x++) {
      const next = data[start + x] ?? 0
      change[start + x] = next ^ (mask.data[under + x] ?? 0)
      mask.data[under + x] = next
    }
  }
  return { box, packed: packed(change) }
}

/** Takes a change back, or brings it again, in place. */
export function toggle(mask: Mask, { box, packed: bytes }: Delta): void {
  let at = 0
  let done = 0
  const flip = (index: number, bits: number) => {
    if (bits === 0) return
    const place = (box.y + Math.floor(index / box.width)) * mask.width + box.x + (index % box.width)
    mask.data[place] = (mask.data[place] ?? 0) ^ bits
  }
  while (at < bytes.length) {
    let head = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0
      head += (byte & 127) * 2 ** shift
      if (byte < 128) break
    }
    const count = Math.floor(head / 2)
    if (head % 2 === 1) {
      const bits = bytes[at++] ?? 0
      if (bits !== 0) for (let index = done; index < done + count; index++) flip(index, bits)
    } else {
      for (let index = done; index < done + count; index++) flip(index, bytes[at++] ?? 0)
    }
    done += count
  }
}

/**
 * Repeats and stretches without repeats in turn, each after its length × 2 (+ 1 for a repeat) in
 * groups of 7 bits. Most of a change is nothing or everything.
 */
function packed(change: Uint8Array): Uint8Array {
  let bytes = new Uint8Array(1024)
  let used = 0
  const room = (more: number) => {
    if (used + more <= bytes.length) return
    const larger = new Uint8Array(Math.max(bytes.length * 2, used + more))
    larger.set(bytes)
    bytes = larger
  }
  const head = (count: number, repeat: 0 | 1) => {
    room(8)
    let rest = count * 2 + repeat
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes[used++] = (rest % 128) + 128
    bytes[used++] = rest
  }
  const plain = (from: number, to: number) => {
    if (to <= from) return
    head(to - from, 0)
    room(to - from)
    bytes.set(change.subarray(from, to), used)
    used += to - from
  }
  let from = 0
  for (let at = 0; at < change.length; ) {
    const value = change[at] ?? 0
    let end = at + 1
    while (end < change.length && change[end] === value) end++
    if (end - at >= RUN) {
      plain(from, at)
      head(end - at, 1)
      bytes[used++] = value
      from = end
    }
    at = end
  }
  plain(from, change.length)
  return bytes.slice(0, used)
}
