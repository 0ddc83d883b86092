import { CirclePause } from 'lucide-react'
import { useQueue, useResumeQueue } from '../../api/queue.ts'
import type { Problem } from '../../contract/error.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.ts'

const causes: Partial<Record<Problem['code'], { cause: string; remedy: string }>> = {
  auth: {
    cause: 'The engine refuses the key.',
    remedy: 'See at Runware whether it is still valid; a new one goes into .env, then start again.',
  },
  budget: {
    cause: 'The account at the engine has no credit left.',
    remedy: 'Top it up at Runware, then try again.',
  },
  forbidden: {
    cause: 'The key may not do what was asked.',
    remedy: 'Give it the right at Runware, or cancel what it may not do.',
  },
}

/** Why nothing is sent, what helps, and the way on. */
export function QueueBanner() {
  const { data } = useQueue()
  const { mutate, isPending } = useResumeQueue()
  if (data?.state !== 'paused') return null
  const { problem, order } = data
  const words = problem && causes[problem.code]
  const tryAgain = () =>
    mutate(undefined, {
      onError: ({ message }) =>
        toast({ tone: 'error', title: 'It could not be tried', description: message }),
    })
  return (
    <div
      role="alert"
      className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-warn-wash px-4 py-2"
    >
      <CirclePause aria-hidden size={16} className="shrink-0 text-warn" />
      <p className="min-w-60 flex-1">
        <strong className="font-semibold">
          The queue is paused. {words?.cause ?? problem?.message}
        </strong>{' '}
        <span className="text-muted">
          {words?.remedy}{' '}
          {order.length > 0 &&
            `${order.length === 1 ? 'One generation waits' : `${order.length} generations wait`}; nothing is lost and nothing was charged.`}
        </span>
      </p>
      <Button size="sm" busy={isPending} onClick={tryAgain}>
        Try again
      </Button>
    </div>
  )
}
