import { Braces } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useCommand } from '../../ui/command.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useInspector } from './inspector.ts'

const RequestInspector = lazy(() =>
  import('./request-inspector.tsx').then((module) => ({ default: module.RequestInspector })),
)

const show = (open: boolean) => useInspector.setState({ open })

/** Opens the request as it would be sent, to read and to write. */
export function InspectButton() {
  const open = useInspector((inspector) => inspector.open)
  useCommand('inspect', () => show(true))
  return (
    <>
      <IconButton label="Show the request" className="-mr-2" onClick={() => show(true)}>
        <Braces size={15} />
      </IconButton>
      {open && (
        <Suspense>
          <RequestInspector onClose={() => show(false)} />
        </Suspense>
      )}
    </>
  )
}
