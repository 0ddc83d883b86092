import { Download, Plus, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Preset } from '../../contract/preset.ts'
import type { FileIssue } from '../../draft/preset-file.ts'
import { usePresets } from '../../draft/presets.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DropZone } from '../../ui/drop-zone.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { toast } from '../../ui/toast.ts'
import { UndoLine } from '../../ui/undo-line.tsx'
import { replaceBy, setNamed } from './apply.ts'
import { FileIssues } from './file-issues.tsx'
import { exportPresets, importPresets } from './preset-file-input.ts'
import { PresetRow } from './preset-row.tsx'

/** Every saved preset, to apply, rename, delete, and carry away as a file. */
export default function PresetsDialog({
  onClose,
  onSave,
}: {
  onClose: () => void
  onSave: () => void
}) {
  const { presets, rename, remove, restore } = usePresets()
  const [refused, setRefused] = useState<{ name: string; issues: FileIssue[] } | null>(null)
  const [deleted, setDeleted] = useState<{ preset: Preset; index: number } | null>(null)
  const list = useRef<HTMLDivElement>(null)

  const take = async ([file]: File[]) => {
    if (!file) return
    const taken = await importPresets(file)
    if (typeof taken !== 'number') return setRefused({ name: file.name, issues: taken })
    setRefused(null)
    toast({ id: 'preset', title: `${taken} ${taken === 1 ? 'preset' : 'presets'} imported` })
  }
  const drop = (index: number) => {
    const preset = presets[index]
    if (!preset) return
    remove(preset.name)
    setDeleted({ preset, index })
    // The row that held the focus is gone.
    list.current?.focus()
  }

  return (
    <DropZone
      label="A place for files of presets"
      accept="application/json,.json"
      onFiles={(files) => void take(files)}
    >
      {({ pick }) => (
        <Dialog
          title="Presets"
          description="Settings and styles kept in this browser."
          place="top"
          onClose={onClose}
          footer={
            <>
              <Button icon={<Upload aria-hidden size={14} />} onClick={pick}>
                Import
              </Button>
              <Button
                icon={<Download aria-hidden size={14} />}
                disabled={presets.length === 0}
                onClick={() => exportPresets(presets)}
                className="mr-auto"
              >
                Export all
              </Button>
              <Button icon={<Plus aria-hidden size={14} />} onClick={onSave}>
                Save the form
              </Button>
            </>
          }
        >
          {refused && <FileIssues {...refused} onDismiss={() => setRefused(null)} />}
          {deleted && (
            <UndoLine
              text={`“${deleted.preset.name}” is deleted`}
              onUndo={() => {
                restore(deleted.preset, deleted.index)
                setDeleted(null)
              }}
            />
          )}
          <div ref={list} tabIndex={-1} className="outline-none">
            {presets.length === 0 ? (
              <EmptyState
                title="No presets yet"
                text="Save what the form holds, a part of it, or a style: words to put around any prompt."
              />
            ) : (
              <ul aria-label="Presets" className="-my-1.5">
                {presets.map((preset, index) => (
                  <PresetRow
                    key={preset.name}
                    preset={preset}
                    onApply={(how) => {
                      onClose()
                      if (how === 'replace') replaceBy(preset)
                      else setNamed(preset)
                    }}
                    onRename={(next) =>
                      !presets.some(({ name }) => name === next) && rename(preset.name, next)
                    }
                    onExport={() => exportPresets([preset])}
                    onDelete={() => drop(index)}
                  />
                ))}
              </ul>
            )}
          </div>
        </Dialog>
      )}
    </DropZone>
  )
}
