import { type KeyboardEvent, useEffect, useState } from 'react'
import { offerToSettle } from '../../draft/settle.ts'
import type { Frame } from '../document/document.ts'
import { greatestSide, isSameFrame, sideRefusal } from './frame.ts'
import { sideWord } from './frame-words.ts'
import type { Side } from './limits.ts'
import type { LiveFrame } from './use-frame.ts'

/**
 * A side as a number. What cannot be is said while it stands in the box and not taken; the box is
 * the frame's again once that changed, and Generate waits for either.
 */
export function useSideNumber({ frame, standing, limits, set }: LiveFrame, side: Side) {
  const [refused, setRefused] = useState<{ pixels: number; frame: Frame } | null>(null)
  const [forgotten, setForgotten] = useState(0)
  const look = (pixels: number) => sideRefusal(pixels, standing.size, frame, side, limits) ?? null
  const refusal = refused && look(refused.pixels)
  const forget = () => {
    if (!refused) return
    setRefused(null)
    setForgotten(forgotten + 1)
  }
  const meet = (pixels: number) => setRefused(look(pixels) ? { pixels, frame } : null)
  if (refused && !isSameFrame(refused.frame, frame)) forget()

  const message = refusal && `${sideWord(side)}: ${refusal.message}`
  useEffect(
    // Whoever generates meanwhile means the number that stands there.
    () => (message ? offerToSettle(() => Promise.reject(new Error(message))) : undefined),
    [message],
  )
  return {
    value: frame[side],
    min: 0,
    max: greatestSide(standing.size, frame, side, limits),
    step: limits.side.step,
    refusal,
    /** Changes where the box has to forget what was typed. */
    box: forgotten,
    repair: () => {
      if (refusal) void set({ ...frame, [side]: refusal.nearest })
      forget()
    },
    onTyping: (pixels: number | null | undefined) => meet(pixels ?? frame[side]),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key !== 'Escape' || !refused) return
      event.preventDefault()
      event.currentTarget.value = String(frame[side])
      setRefused(null)
    },
    onChange: (pixels: number | null) => {
      const next = pixels ?? 0
      meet(next)
      // Back at what it is; a picture off the grid must not be fitted for that.
      if (next === frame[side]) return
      if (!look(next)) void set({ ...frame, [side]: next })
    },
  }
}
