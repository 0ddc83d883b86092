import { CircleAlert, X } from 'lucide-react'
import { Suspense } from 'react'
import type { Problem } from '../../contract/error.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { prepared } from '../../ui/prepared.tsx'

const MadeAlready = prepared(async () => (await import('./made-already.tsx')).MadeAlready)

interface RefusalLineProps {
  problem: Problem
  /** Of another try, in words. */
  price: string
  onDismiss: () => void
  /** Asks for it although the picture exists. */
  onInsist: () => void
}

/**
 * What the server said when it did not take the request. Part of the first load: where the server is
 * gone, these words must not be fetched from it.
 */
export function RefusalLine({ problem, price, onDismiss, onInsist }: RefusalLineProps) {
  const { image, message } = problem
  if (image !== undefined)
    return (
      <Suspense>
        <MadeAlready
          image={image}
          message={message}
          price={price}
          onDismiss={onDismiss}
          onInsist={onInsist}
        />
      </Suspense>
    )
  return (
    <div role="alert" className="flex items-start gap-1.5 text-danger text-small">
      <CircleAlert aria-hidden size={14} className="mt-1 shrink-0" />
      <span className="min-w-0 flex-1 py-0.5">{message}</span>
      <IconButton
        label="Dismiss"
        size="sm"
        onClick={onDismiss}
        className="-mr-1 size-6! touch:size-target!"
      >
        <X size={13} />
      </IconButton>
    </div>
  )
}
