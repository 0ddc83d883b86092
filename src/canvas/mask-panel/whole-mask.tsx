import { Button } from '../../ui/button.tsx'
import { changeMask } from '../change-mask.ts'
import { useStanding } from '../standing.ts'

const acts = [
  { kind: 'fill', label: 'Fill' },
  { kind: 'invert', label: 'Invert' },
  { kind: 'fillHoles', label: 'Fill holes' },
  { kind: 'clear', label: 'Clear' },
] as const

/** What is done to all of the mask at once. */
export function WholeMask({ isEmpty }: { isEmpty: boolean }) {
  return (
    <div className="grid grid-cols-2 gap-1">
      {acts.map(({ kind, label }) => (
        <Button
          key={kind}
          size="sm"
          disabled={isEmpty && (kind === 'clear' || kind === 'fillHoles')}
          onClick={() => {
            changeMask({ kind })
            // What was scaled is gone.
            if (kind === 'clear') useStanding.getState().dismiss('scaled')
          }}
          className="touch:h-target"
        >
          {label}
        </Button>
      ))}
    </div>
  )
}
