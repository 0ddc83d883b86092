import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLearned } from '../../api/spend.ts'
import { reveal, useVeiled } from '../../draft/revealed.ts'
import { Button } from '../../ui/button.tsx'
import { Switch } from '../../ui/switch.tsx'
import { toast } from '../../ui/toast.ts'
import { tip } from '../../ui/tooltip.tsx'
import { sentence } from '../sentence.ts'
import { accept } from './accept.ts'
import { type Candidate, isLockable } from './candidate.ts'
import { holdFocus } from './hold-focus.ts'
import { useResults } from './results.ts'
import { SeamReadout } from './seam-readout.tsx'
import { shapeWords } from './shape-words.ts'
import { SoftenEdge } from './soften-edge.tsx'
import { WiderButton } from './wider-button.tsx'
import { widerMargin } from './wider-margin.ts'

/** Takes a result; a second wish while the first is under way is the same. */
export function useAccept() {
  const client = useQueryClient()
  return (candidate: Candidate) => {
    const { accepting, locked } = useResults.getState()
    if (accepting || candidate.image.state !== 'stored') return
    useResults.setState({ accepting: true, fault: null })
    accept(client, candidate, locked && isLockable(candidate))
      .catch((error: unknown) => useResults.setState({ fault: sentence(error) }))
      .finally(() => {
        useResults.setState({ accepting: false })
        holdFocus()
      })
  }
}

/** Not wanted here; it stays in the gallery, and can be had back. The next one is looked at. */
export function dismiss({ image }: Candidate, next: Candidate | undefined): void {
  const { dismiss: hide, recall, show } = useResults.getState()
  hide(image.id)
  if (next) show(next.image.id)
  holdFocus()
  toast({
    id: 'dismissed',
    title: 'Put aside; the gallery still has it',
    action: { label: 'Undo', onSelect: () => recall(image.id) },
  })
}

interface ResultActionsProps {
  candidate: Candidate
  /** Which is looked at once this one is put aside. */
  next: Candidate | undefined
}

/** What can be done about the result that is looked at. */
export function ResultActions({ candidate, next }: ResultActionsProps) {
  const take = useAccept()
  const { locked, accepting, fault } = useResults()
  const veiled = useVeiled(candidate.image)
  const here = candidate.state === 'done'
  const lockable = here && isLockable(candidate)
  const cause = candidate.image.error?.message ?? candidate.generation.error?.message
  const shape = here ? shapeWords(candidate, locked) : null
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {here && (
          <Button
            variant="ghost"
            size="sm"
            // Strong without the accent, which is Generate's.
            className="bg-ink! font-semibold text-pane! enabled:hover:brightness-110"
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
          onClick={() => dismiss(candidate, next)}
        >
          Dismiss
        </Button>
        {lockable && (
          <span {...tip('Outside of the mask every pixel stays as it was; costs nothing')}>
            <Switch
              label="Pixel lock"
              checked={locked}
              onChange={(on) => useResults.setState({ locked: on })}
            />
          </span>
        )}
        {lockable && <Wider candidate={candidate} />}
      </div>
      {here && veiled ? (
        <span className="flex min-h-control-sm items-center gap-2 touch:min-h-target">
          The service flagged this picture.
          <Button size="sm" onClick={() => reveal(candidate.image.id)}>
            Show it
          </Button>
        </span>
      ) : (
        lockable && <Edge candidate={candidate} locked={locked} />
      )}
      {shape && <span className="text-muted text-small">{shape}</span>}
      {(fault ?? (!here && cause)) && (
        <span role={fault ? 'alert' : undefined} className="text-danger text-small">
          {fault ?? cause}
        </span>
      )}
    </div>
  )
}

/** The same once more with more around the mask. */
function Wider({ candidate }: { candidate: Candidate }) {
  const learned = useLearned()
  const wider = useMemo(() => widerMargin(candidate, learned), [candidate, learned])
  if (wider === 'widest')
    return <span className="text-muted text-small">The model saw as much around it as it can.</span>
  return wider && <WiderButton wider={wider} />
}

/** Where the result meets the picture: how visible that is. As high with and without its reading. */
function Edge({ candidate, locked }: { candidate: Candidate; locked: boolean }) {
  const seam = useResults(({ look }) =>
    look?.imageId === candidate.image.id && look.locked ? look.seam : null,
  )
  return (
    <div className="flex min-h-control-sm flex-wrap items-center gap-x-4 gap-y-1 touch:min-h-target">
      {locked ? (
        <>
          {seam && <SeamReadout seam={seam} />}
          <SoftenEdge candidate={candidate} />
        </>
      ) : (
        <span className="text-muted text-small">The whole result is taken.</span>
      )}
    </div>
  )
}
