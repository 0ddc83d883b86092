import { Button } from '../../ui/button.tsx'
import { tip } from '../../ui/tooltip.tsx'
import { useCanvas } from '../store.ts'
import { isExtended } from './frame.ts'
import { frameWords, sizeWords } from './frame-words.ts'
import { lastExtension } from './last-extension.ts'
import { again } from './presets.ts'
import type { LiveFrame } from './use-frame.ts'

/** Repeats the extension that an accepted picture was made with. */
export function AgainButton({ live }: { live: LiveFrame }) {
  const last = useCanvas(({ history }) => lastExtension(history))
  if (!last || isExtended(live.frame)) return null
  const { frame, size, beyond } = again(live.standing.size, last, live.limits)
  return (
    <Button
      size="sm"
      {...tip(beyond ?? `${frameWords(frame)}: ${sizeWords(size)}`)}
      aria-disabled={beyond !== undefined || undefined}
      aria-description={beyond}
      onClick={() => beyond === undefined && void live.set(frame)}
      className="aria-disabled:opacity-45"
    >
      Again
    </Button>
  )
}
