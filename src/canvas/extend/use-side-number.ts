import { useState } from 'react'
import { greatestSide, type Refusal, sideRefusal } from './frame.ts'
import type { Side } from './limits.ts'
import type { LiveFrame } from './use-frame.ts'

/** A side as a number: what cannot be is said while it is typed and not taken. */
export function useSideNumber({ frame, standing, limits, set }: LiveFrame, side: Side) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [repaired, setRepaired] = useState(0)
  const look = (pixels: number) => sideRefusal(pixels, standing.size, frame, side, limits) ?? null
  return {
    value: frame[side],
    min: 0,
    max: greatestSide(standing.size, frame, side, limits),
    step: limits.side.step,
    refusal,
    /** Changes where the box has to forget what was typed. */
    box: repaired,
    repair: () => {
      if (refusal) void set({ ...frame, [side]: refusal.nearest })
      setRefusal(null)
      setRepaired(repaired + 1)
    },
    onTyping: (pixels: number | null | undefined) => setRefusal(pixels ? look(pixels) : null),
    onChange: (pixels: number | null) => {
      const next = pixels ?? 0
      const refused = look(next)
      setRefusal(refused)
      if (!refused) void set({ ...frame, [side]: next })
    },
  }
}
