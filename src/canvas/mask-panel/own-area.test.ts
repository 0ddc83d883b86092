import { describe, expect, it } from 'vitest'
import type { Box } from '../document/box.ts'
import type { Mask } from '../mask/mask.ts'
import { ownArea } from './own-area.ts'

/** One digit a pixel, 9 white. */
const maskOf = (...rows: string[]): Mask => ({
  width: rows[0]?.length ?? 0,
  height: rows.length,
  data: Uint8Array.from(rows.join(''), (digit) => Math.round((Number(digit) * 255) / 9)),
})
const rowsOf = ({ box, data }: { box: Box; data: Uint8Array }): string[] =>
  Array.from({ length: box.height }, (_, row) =>
    Array.from(data.subarray(row * box.width, (row + 1) * box.width), (value) =>
      String(Math.round((value * 9) / 255)),
    ).join(''),
  )
const whole = ({ width, height }: Mask): Box => ({ x: 0, y: 0, width, height })

describe('one of several found areas', () => {
  // An angle, and a block in the corner of its box.
  const two = maskOf('9300000', '9300000', '9300399', '9300399', '9990000')
  const angle = { x: 0, y: 0, width: 3, height: 5 }
  const block = { x: 5, y: 2, width: 2, height: 2 }

  it('leaves out what is another’s, and the soft edge about it', () => {
    expect(rowsOf(ownArea(two, [angle, block], 0, whole(two)))).toEqual([
      '9300000',
      '9300000',
      '9300000',
      '9300000',
      '9990000',
    ])
    expect(rowsOf(ownArea(two, [angle, block], 1, { x: 3, y: 1, width: 4, height: 4 }))).toEqual([
      '0000',
      '0399',
      '0399',
      '0000',
    ])
  })

  it('is cut at its box where two grew into one', () => {
    const joined = maskOf('99999999')
    const boxes = [
      { x: 0, y: 0, width: 5, height: 1 },
      { x: 4, y: 0, width: 4, height: 1 },
    ]
    const [one, other] = boxes.map((box, index) => ownArea(joined, boxes, index, box))
    expect(one && rowsOf(one)).toEqual(['99999'])
    expect(other && rowsOf(other)).toEqual(['9999'])
  })

  it('is whole where it was found twice', () => {
    const found = maskOf('0990', '0990')
    const boxes = [
      { x: 1, y: 0, width: 2, height: 2 },
      { x: 0, y: 0, width: 4, height: 2 },
    ]
    for (const index of [0, 1])
      expect(rowsOf(ownArea(found, boxes, index, whole(found)))).toEqual(['0990', '0990'])
  })

  it('keeps a faint area that has no core', () => {
    const faint = maskOf('0330')
    expect(rowsOf(ownArea(faint, [{ x: 1, y: 0, width: 2, height: 1 }], 0, whole(faint)))).toEqual([
      '0330',
    ])
  })
})
