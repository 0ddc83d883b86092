import { Bookmark } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { Preset } from '../../contract/preset.ts'
import { usePresets } from '../../draft/presets.ts'
import { Button } from '../../ui/button.tsx'
import { useCommand } from '../../ui/command.ts'
import { Menu } from '../../ui/menu.tsx'
import type { MenuItem } from '../../ui/menu-item.ts'
import { onDemand } from '../prompt/later.tsx'
import { applyPreset } from './apply.ts'
import { isStyle } from './preset-words.ts'

const SaveDialog = onDemand(() => import('./save-dialog.tsx'))
const PresetsDialog = onDemand(() => import('./presets-dialog.tsx'))

const items = (heading: string, presets: readonly Preset[]): MenuItem[] =>
  presets.length === 0
    ? []
    : [
        { id: heading, heading },
        ...presets.map((preset) => ({
          id: `preset ${preset.name}`,
          label: preset.name,
          ...(preset.whole && { aside: 'all settings' }),
          onSelect: () => applyPreset(preset),
        })),
        { id: `line ${heading}`, separator: true as const },
      ]

/** Saved styles and settings: one press applies one. */
export function PresetMenu() {
  const [dialog, setDialog] = useState<'save' | 'all' | null>(null)
  const find = (name?: string) => usePresets.getState().presets.find((one) => one.name === name)
  useCommand('save-preset', () => setDialog('save'))
  useCommand('presets', () => setDialog('all'))
  useCommand('apply-preset', (name) => {
    const preset = find(name)
    if (preset) applyPreset(preset)
    return preset !== undefined
  })
  const close = () => setDialog(null)
  return (
    <>
      <Menu
        label="Presets"
        trigger={
          <Button
            variant="ghost"
            size="sm"
            icon={<Bookmark aria-hidden size={14} />}
            className="h-6! gap-1! px-1.5! text-small touch:h-target!"
          >
            Presets
          </Button>
        }
        items={() => {
          const { presets } = usePresets.getState()
          return [
            ...items('Styles', presets.filter(isStyle)),
            ...items(
              'Presets',
              presets.filter((preset) => !isStyle(preset)),
            ),
            { id: 'save', label: 'Save as preset…', onSelect: () => setDialog('save') },
            { id: 'all', label: 'All presets…', onSelect: () => setDialog('all') },
          ]
        }}
      />
      <Suspense>
        {dialog === 'save' && <SaveDialog onClose={close} />}
        {dialog === 'all' && <PresetsDialog onClose={close} onSave={() => setDialog('save')} />}
      </Suspense>
    </>
  )
}
