import { lazy, Suspense } from 'react'
import { toast } from '../ui/toast.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { usePanes } from './panes.ts'

const load = () => ({
  palette: lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette }))),
  shortcuts: lazy(() =>
    import('./shortcut-sheet.tsx').then((module) => ({ default: module.ShortcutSheet })),
  ),
  spend: lazy(() =>
    import('./spend-dialog.tsx').then((module) => ({ default: module.SpendDialog })),
  ),
  bulk: lazy(() =>
    import('../experiment/index.ts').then((module) => ({ default: module.BulkDialog })),
  ),
})
let dialogs = load()

/** A page older than its server asks for files that are gone; one whose server is away, in vain. */
const sayReload = () => {
  // What failed once is asked for anew.
  dialogs = load()
  usePanes.getState().setDialog(null)
  toast({
    title: 'This part could not be loaded',
    description: 'The server is away, or was updated since you opened this page.',
    tone: 'error',
    action: { label: 'Reload', onSelect: () => location.reload() },
  })
}

/** The shell's own dialogs, each loaded when it is first opened. */
export function Dialogs() {
  const { dialog, show, setDialog } = usePanes()
  const close = () => setDialog(null)
  const Shown = dialog && dialogs[dialog]
  return (
    <ErrorBoundary key={dialog} room="The dialog" onError={sayReload}>
      <Suspense>{Shown && <Shown onClose={close} onShow={show} />}</Suspense>
    </ErrorBoundary>
  )
}
