import { lazy, Suspense } from 'react'
import { toast } from '../ui/toast.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { usePanes } from './panes.ts'

const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })))
const ShortcutSheet = lazy(() =>
  import('./shortcut-sheet.tsx').then((module) => ({ default: module.ShortcutSheet })),
)

const SpendDialog = lazy(() =>
  import('./spend-dialog.tsx').then((module) => ({ default: module.SpendDialog })),
)

const BulkDialog = lazy(() =>
  import('../experiment/index.ts').then((module) => ({ default: module.BulkDialog })),
)

/** A page older than its server asks for files that are gone. */
const sayReload = () => {
  usePanes.getState().setDialog(null)
  toast({
    title: 'This part could not be loaded',
    description: 'The playground may have been updated since you opened it.',
    tone: 'error',
    action: { label: 'Reload', onSelect: () => location.reload() },
  })
}

/** The shell's own dialogs, each loaded when it is first opened. */
export function Dialogs() {
  const { dialog, show, setDialog } = usePanes()
  const close = () => setDialog(null)
  return (
    <ErrorBoundary key={dialog} room="The dialog" onError={sayReload}>
      <Suspense>
        {dialog === 'palette' && <Palette onClose={close} onShow={show} />}
        {dialog === 'shortcuts' && <ShortcutSheet onClose={close} />}
        {dialog === 'spend' && <SpendDialog onClose={close} />}
        {dialog === 'bulk' && <BulkDialog onClose={close} />}
      </Suspense>
    </ErrorBoundary>
  )
}
