import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { paletteEntries } from './palette-entries.ts'
import type { Pane } from './panes.ts'

type PaletteProps = { onClose: () => void; onShow: (pane: Pane) => void }

/** A label that starts with the words comes before one that holds them, then other words. */
const score = (label: string, search: string, keywords: string[] = []): number => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const name = (keywords[0] ?? label).toLowerCase()
  const all = keywords.join(' ').toLowerCase()
  if (words.length === 0) return 1
  if (name.startsWith(words.join(' '))) return 1
  if (words.every((word) => name.includes(word))) return 0.8
  return words.every((word) => all.includes(word)) ? 0.3 : 0
}

/** The attribute, which React leaves out: the dialog focuses it as it opens. */
const focusFirst = (input: HTMLInputElement | null) => input?.setAttribute('autofocus', '')

export function Palette({ onClose, onShow }: PaletteProps) {
  const [entries] = useState(() => paletteEntries(onShow))
  const groups = [...new Set(entries.map((entry) => entry.group))]
  return (
    <Dialog title="Command palette" bare place="top" onClose={onClose}>
      <Command
        label="Commands"
        loop
        filter={score}
        className="flex max-h-[min(60dvh,480px)] flex-col"
      >
        <div className="flex items-center gap-2 border-line border-b px-4">
          <Search aria-hidden size={16} className="shrink-0 text-faint" />
          <Command.Input
            ref={focusFirst}
            placeholder="Do something, or go to a field"
            className="h-12 w-full min-w-0 bg-transparent text-(length:--field-text) outline-none"
          />
          <Kbd keys="Escape" className="touch:hidden max-md:hidden" />
        </div>
        <Command.List
          label="Commands"
          className="min-h-0 flex-1 overflow-auto overscroll-contain p-1.5"
        >
          <Command.Empty className="p-6 text-center text-muted">
            {/* A list box holds options, also where it has none. */}
            <span role="option" aria-disabled="true" aria-selected="false" tabIndex={-1}>
              Nothing by that name
            </span>
          </Command.Empty>
          {groups.map((group) => (
            <Command.Group
              key={group}
              heading={group}
              className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-faint [&_[cmdk-group-heading]]:text-small"
            >
              {entries
                .filter((entry) => entry.group === group)
                .map((entry) => (
                  <Command.Item
                    key={entry.id}
                    value={entry.id}
                    keywords={[entry.label, entry.hint ?? '', entry.words ?? '']}
                    onSelect={() => {
                      onClose()
                      // After the dialog has given the focus back, so that the command may move it.
                      requestAnimationFrame(entry.run)
                    }}
                    className="flex min-h-8 items-center gap-2 rounded-sm px-2.5 data-[selected=true]:bg-hover touch:min-h-target"
                  >
                    <span className="truncate">{entry.label}</span>
                    {entry.hint && <span className="truncate text-faint">{entry.hint}</span>}
                    {entry.keys && (
                      <Kbd keys={entry.keys} className="ml-auto shrink-0 touch:hidden" />
                    )}
                  </Command.Item>
                ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Dialog>
  )
}
