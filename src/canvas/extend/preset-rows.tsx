import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { FieldMessage } from '../../ui/field-message.tsx'
import { tip } from '../../ui/tooltip.tsx'
import { fitSource } from './extend.ts'
import { isExtended, isSameFrame } from './frame.ts'
import { sizeWords } from './frame-words.ts'
import { useFraming } from './framing.ts'
import { byFactor, byRatio, FACTORS, type Proposal, RATIOS, ratioOf } from './presets.ts'
import { type Fit, fitOf } from './source-fit.ts'
import type { LiveFrame } from './use-frame.ts'

interface Offer {
  label: string
  of: (size: LiveFrame['size']) => Proposal
}

/** Quick extensions: by a factor, to a ratio. One that is more than the model makes says so. */
export function Presets({ live }: { live: LiveFrame }) {
  const { standing, limits, frame, set } = live
  const anchor = useFraming((framing) => framing.anchor)
  const [refused, setRefused] = useState<Offer | null>(null)
  const factors = FACTORS.map(
    (factor): Offer => ({
      label: `${factor}×`,
      of: (size) => byFactor(size, factor, anchor, limits),
    }),
  )
  const ratios = RATIOS.map(
    (label): Offer => ({ label, of: (size) => byRatio(size, ratioOf(label), anchor, limits) }),
  )

  const choose = (offer: Offer) => {
    const { frame: next, beyond } = offer.of(standing.size)
    setRefused(beyond ? offer : null)
    if (!beyond) void set(next)
  }
  const button = (offer: Offer) => {
    const { frame: next, size, beyond } = offer.of(standing.size)
    return (
      <Button
        key={offer.label}
        size="sm"
        {...tip(beyond ?? sizeWords(size))}
        aria-pressed={isExtended(next) && isSameFrame(next, frame)}
        aria-disabled={beyond !== undefined || undefined}
        onClick={() => choose(offer)}
        className="min-w-0 px-0! aria-disabled:opacity-45 aria-pressed:border-accent-mark aria-pressed:text-accent-text"
      >
        {offer.label}
      </Button>
    )
  }
  return (
    <div className="flex flex-col gap-1.5">
      <fieldset aria-label="Extend by" className="grid grid-cols-3 gap-1">
        {factors.map(button)}
      </fieldset>
      <fieldset aria-label="Extend to a ratio" className="grid grid-cols-4 gap-1">
        {ratios.map(button)}
      </fieldset>
      {refused && <Beyond offer={refused} live={live} onDone={() => setRefused(null)} />}
    </div>
  )
}

interface BeyondProps {
  offer: Offer
  live: LiveFrame
  onDone: () => void
}

/** Why a preset cannot be, and the picture made as small as it would have to be. */
function Beyond({ offer, live: { source, standing, limits }, onDone }: BeyondProps) {
  const client = useQueryClient()
  const { beyond } = offer.of(standing.size)
  if (!beyond) return null
  const fit = smaller(source, limits, offer)
  return (
    <FieldMessage
      severity="error"
      message={beyond}
      {...(fit && {
        repair: {
          label: `Scale the picture to ${sizeWords(fit.size)} and extend it`,
          onRepair: () => {
            onDone()
            void fitSource(client, fit, offer.of(fit.size).frame)
          },
        },
      })}
    />
  )
}

/** The largest picture that an offer can be made of; null where none is. */
function smaller(
  source: LiveFrame['source'],
  limits: LiveFrame['limits'],
  offer: Offer,
): Fit | null {
  const { max, min, step } = limits.width
  for (let room = max - (max % step); room >= min; room -= step) {
    const fit = fitOf(source, 'scale', limits, { width: room, height: room })
    if (!offer.of(fit.size).beyond) return fit
  }
  return null
}
