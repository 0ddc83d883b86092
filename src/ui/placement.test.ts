import { describe, expect, it } from 'vitest'
import { place } from './placement.ts'

const view = { width: 1000, height: 800 }
const panel = { width: 200, height: 300 }

describe('place', () => {
  it('goes below, at the start, where there is room', () => {
    const anchor = { left: 100, top: 100, width: 40, height: 20 }
    expect(place(anchor, panel, view, { side: 'bottom', align: 'start', gap: 4 })).toMatchObject({
      side: 'bottom',
      left: 100,
      top: 124,
    })
  })
  it('turns over at the foot of the window', () => {
    const anchor = { left: 100, top: 700, width: 40, height: 20 }
    expect(place(anchor, panel, view, { side: 'bottom', align: 'start', gap: 4 })).toMatchObject({
      side: 'top',
      top: 396,
    })
  })
  it('stays inside at the right edge', () => {
    const anchor = { left: 960, top: 100, width: 40, height: 20 }
    expect(place(anchor, panel, view, { side: 'bottom', align: 'center', gap: 4 }).left).toBe(792)
  })
  it('takes the roomier side and limits the height where neither fits', () => {
    const anchor = { left: 100, top: 300, width: 40, height: 20 }
    const tall = { width: 200, height: 2000 }
    const at = place(anchor, tall, view, { side: 'top', align: 'start', gap: 4 })
    expect(at.side).toBe('bottom')
    expect(at.top + at.maxHeight).toBe(792)
  })
  it('goes beside', () => {
    const anchor = { left: 500, top: 300, width: 40, height: 20 }
    expect(place(anchor, panel, view, { side: 'left', align: 'start', gap: 10 })).toMatchObject({
      left: 290,
      top: 300,
    })
  })
})
