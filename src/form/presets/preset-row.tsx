import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import type { Preset } from '../../contract/preset.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { presetWords } from './preset-words.ts'

interface PresetRowProps {
  preset: Preset
  onApply: (how: 'replace' | 'set') => void
  /** False keeps the old name, such as when another has it. */
  onRename: (name: string) => boolean
  onExport: () => void
  onDelete: () => void
}

const focusAll = (input: HTMLInputElement | null) => input?.select()

/** A saved preset: what it holds, and what can be done with it. */
export function PresetRow({ preset, onApply, onRename, onExport, onDelete }: PresetRowProps) {
  const [renaming, setRenaming] = useState(false)
  const [taken, setTaken] = useState(false)
  const { name, whole, before, after } = preset
  const rename = (next: string) => {
    const isFree = next.trim() === '' || next.trim() === name || onRename(next.trim())
    setTaken(!isFree)
    if (isFree) setRenaming(false)
  }
  return (
    <li className="flex min-h-12 items-center gap-2 border-line border-t py-1.5 first:border-t-0">
      <div className="min-w-0 flex-1">
        {renaming ? (
          <TextInput
            ref={focusAll}
            aria-label={`New name of ${name}`}
            aria-invalid={taken || undefined}
            maxLength={80}
            defaultValue={name}
            onBlur={(event) => rename(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') rename(event.currentTarget.value)
              if (event.key !== 'Escape') return
              event.preventDefault()
              setRenaming(false)
            }}
          />
        ) : (
          <div className="truncate">{name}</div>
        )}
        {taken && <p className="text-danger text-small">Another preset has this name.</p>}
        <div className="truncate text-faint text-small">{presetWords(preset)}</div>
        {(before || after) && (
          <div className="truncate text-faint text-small">
            {[before, '…', after].filter(Boolean).join(' ')}
          </div>
        )}
      </div>
      <Button size="sm" onClick={() => onApply(whole ? 'replace' : 'set')}>
        Apply<span className="sr-only"> {name}</span>
      </Button>
      <Menu
        label={`More about ${name}`}
        align="end"
        trigger={
          <IconButton label={`More about ${name}`} size="sm">
            <Ellipsis aria-hidden size={16} />
          </IconButton>
        }
        items={[
          { id: 'replace', label: 'Replace all settings', onSelect: () => onApply('replace') },
          { id: 'set', label: 'Set only what it names', onSelect: () => onApply('set') },
          { id: 'line', separator: true },
          { id: 'rename', label: 'Rename', onSelect: () => setRenaming(true) },
          { id: 'export', label: 'Export', onSelect: onExport },
          { id: 'delete', label: 'Delete', danger: true, onSelect: onDelete },
        ]}
      />
    </li>
  )
}
