import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLearned } from '../../api/spend.ts'
import { Button } from '../../ui/button.tsx'
import { Switch } from '../../ui/switch.tsx'
import { toast } from '../../ui/toast.ts'
import { tip } from '../../ui/tooltip.tsx'
import { accept } from './accept.ts'
import { type Candidate, isLockable } from './candidate.ts'
import { useResults } from './results.ts'
import { SeamReadout } from './seam-readout.tsx'
import { WiderButton } from './wider-button.tsx'
import { widerMargin } from './wider-margin.ts'

const sentence = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

/** Takes a result; a second wish while the first is under way is the same. */
export function useAccept() {
  const client = useQueryClient()
  return (candidate: Candidate) => {
    const { accepting, locked } = useResults.getState()
    if (accepting || candidate.image.state !== 'stored') return
    useResults.setState({ accepting: true, fault: null })
    accept(client, candidate, locked && isLockable(candidate))
      .catch((error: unknown) => useResults.setState({ fault: sentence(error) }))
      .finally(() => useResults.setState({ accepting: false }))
  }
}

/** Not wanted here; it stays in the gallery, and can be had back. */
export function dismiss({ image }: Candidate): void {
  const { dismiss: hide, recall } = useResults.getState()
  hide(image.id)
  toast({
    id: 'dismissed',
    title: 'Put aside; the gallery still has it',
    action: { label: 'Undo', onSelect: () => recall(image.id) },
  })
}

/** What can be done about the result that is looked at. */
export function ResultActions({ candidate }: { candidate: Candidate }) {
  const take = useAccept()
  const { locked, accepting, fault } = useResults()
  const look = useResults((results) =>
    results.look?.imageId === candidate.image.id ? results.look : null,
  )
  const learned = useLearned()
  const wider = useMemo(() => widerMargin(candidate, learned), [candidate, learned])
  const here = candidate.state === 'done'
  const lockable = isLockable(candidate)
  const cause = candidate.image.error?.message ?? candidate.generation.error?.message
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {here && (
          <Button
            variant="primary"
            size="sm"
            busy={accepting}
            {...tip('It becomes the picture on the canvas', 'Enter')}
            onClick={() => take(candidate)}
          >
            Accept
          </Button>
        )}
        <Button
          size="sm"
          {...tip('It stays in the gallery', 'Delete')}
          onClick={() => dismiss(candidate)}
        >
          Dismiss
        </Button>
        {here && lockable && (
          <span {...tip('Outside of the mask every pixel stays as it was; costs nothing')}>
            <Switch
              label="Pixel lock"
              checked={locked}
              onChange={(on) => useResults.setState({ locked: on })}
            />
          </span>
        )}
      </div>
      {here && lockable && (
        <div className="flex min-h-control-sm flex-wrap items-center gap-x-4 gap-y-1">
          {look?.seam && <SeamReadout seam={look.seam} />}
          {wider === 'widest' && (
            <span className="text-muted text-small">The margin is as wide as it can be.</span>
          )}
          {wider !== null && wider !== 'widest' && <WiderButton wider={wider} />}
        </div>
      )}
      {(fault ?? (!here && cause)) && (
        <span role={fault ? 'alert' : undefined} className="text-danger text-small">
          {fault ?? cause}
        </span>
      )}
    </div>
  )
}
