import { useState } from 'react'
import { ApiError } from '../../api/client.ts'
import { useCreateGeneration } from '../../api/generations.ts'
import { createPaidClick } from '../../api/paid-click.ts'
import type { AcceptedGeneration } from '../../contract/generation.ts'
import { stringifyJson } from '../../models/json.ts'
import { priceText } from '../../models/price.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.ts'
import { tip } from '../../ui/tooltip.tsx'
import type { WiderMargin } from './wider-margin.ts'

/** Our server's silence: the request may have arrived. */
const isOpen = (error: unknown): boolean => !(error instanceof ApiError) || error.problem.retryable

/** The same once more with more of the picture about the mask, at its price. */
export function WiderButton({ wider: { from, to, price, body } }: { wider: WiderMargin }) {
  const { mutateAsync, isPending } = useCreateGeneration()
  const [click] = useState(() =>
    createPaidClick<AcceptedGeneration>({ newKey: () => crypto.randomUUID(), isOpen }),
  )
  const before = from === null ? 'without a margin of its own' : `with ${from} px`
  return (
    <Button
      size="sm"
      busy={isPending}
      {...tip(
        `Asks again with ${to} px of the picture around the mask; this one was made ${before}`,
      )}
      onClick={() =>
        void click(stringifyJson(body), (key) => mutateAsync({ body, key })).catch((error: Error) =>
          toast({ tone: 'error', title: 'It could not be asked for', description: error.message }),
        )
      }
    >
      Retry wider
      <span className="font-normal text-muted text-small">
        {price.rough ? 'roughly' : '≈'} {priceText(price.each, price.count)}
      </span>
    </Button>
  )
}
