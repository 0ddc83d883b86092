import { canvasShortcuts } from '../canvas/shortcuts.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { type Shortcut, shortcuts } from './shortcuts.ts'

/** What closes a picture leaves a comparison first: one key of the table, two of the person's. */
const leaving: Shortcut = {
  id: 'leave-comparison',
  keys: ['Escape'],
  label: 'Leave the comparison',
  group: 'Compare',
}
// The canvas may have brought its own by now.
const all: readonly Shortcut[] = [...new Set([...shortcuts, leaving, ...canvasShortcuts])]
const groups = [...new Set(all.map((shortcut) => shortcut.group))]

function Row({ shortcut }: { shortcut: Shortcut }) {
  return (
    <div className="flex min-h-7 items-center justify-between gap-4 py-1">
      <dt className="text-muted">{shortcut.label}</dt>
      <dd className="flex shrink-0 gap-1">
        {shortcut.keys.map((keys) => (
          <Kbd key={keys} keys={keys} />
        ))}
      </dd>
    </div>
  )
}

/** Every key, from the registry. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title="Keyboard shortcuts"
      description="Single letters rest while you type. Those for a picture need one open on the stage; those of the canvas rest while you are elsewhere."
      size="lg"
      reading
      onClose={onClose}
    >
      <div className="gap-x-8 sm:columns-2">
        {groups.map((group) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 font-semibold">{group}</h3>
            <dl>
              {all
                .filter((shortcut) => shortcut.group === group)
                .map((shortcut) => (
                  <Row key={shortcut.id} shortcut={shortcut} />
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
