import { Braces } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useCommand } from '../../ui/command.ts'
import { IconButton } from '../../ui/icon-button.tsx'

const RequestInspector = lazy(() =>
  import('./request-inspector.tsx').then((module) => ({ default: module.RequestInspector })),
)

/** Opens the request as it would be sent. */
export function InspectButton() {
  const [open, setOpen] = useState(false)
  useCommand('inspect', () => setOpen(true))
  return (
    <>
      <IconButton label="Show the request" onClick={() => setOpen(true)}>
        <Braces size={15} />
      </IconButton>
      {open && (
        <Suspense>
          <RequestInspector onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
