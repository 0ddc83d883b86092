import { Keyboard, Settings2 } from 'lucide-react'
import { useSettings } from '../../draft/settings.ts'
import { runCommand } from '../../ui/command.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { MenuItem } from '../../ui/menu-item.ts'
import { usePanes } from '../panes.ts'
import { themes, useTheme } from '../theme.ts'

/** What others do by key. */
const withoutKeys: MenuItem[] = [
  { id: 'undo', label: 'Undo', onSelect: () => void runCommand('undo') },
  { id: 'redo', label: 'Redo', onSelect: () => void runCommand('redo') },
  { id: 'line-0', separator: true },
]

const items = (): MenuItem[] => {
  const { theme, setTheme } = useTheme.getState()
  const { revealNsfw, set } = useSettings.getState()
  return [
    ...(matchMedia('(pointer: coarse)').matches ? withoutKeys : []),
    { id: 'theme', heading: 'Theme' },
    ...themes.map(({ value, label }) => ({
      id: value,
      label,
      checked: theme === value,
      onSelect: () => setTheme(value),
    })),
    { id: 'line', separator: true },
    { id: 'flagged', heading: 'Flagged pictures' },
    {
      id: 'blur',
      label: 'Blur until asked',
      checked: !revealNsfw,
      onSelect: () => set({ revealNsfw: false }),
    },
    {
      id: 'reveal',
      label: 'Show',
      checked: revealNsfw,
      onSelect: () => set({ revealNsfw: true }),
    },
    { id: 'line-2', separator: true },
    {
      id: 'shortcuts',
      label: 'Keyboard shortcuts',
      icon: <Keyboard aria-hidden size={14} />,
      keys: '?',
      onSelect: () => usePanes.getState().setDialog('shortcuts'),
    },
  ]
}

export function SettingsMenu() {
  return (
    <Menu
      label="Settings"
      align="end"
      items={items}
      trigger={
        <IconButton label="Settings" size="sm">
          <Settings2 aria-hidden size={16} />
        </IconButton>
      }
    />
  )
}
