import { PanelRight, Search } from 'lucide-react'
import { Suspense } from 'react'
import { useHealth } from '../../api/health.ts'
import { useSettings } from '../../draft/settings.ts'
import { classNames } from '../../ui/class-names.ts'
import { runCommand } from '../../ui/command.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useMedia } from '../../ui/media.ts'
import { NARROW } from '../../ui/media-queries.ts'
import { prepared } from '../../ui/prepared.tsx'
import { tip } from '../../ui/tooltip.tsx'
import { usePanes } from '../panes.ts'
import { EngineBadge } from './engine-badge.tsx'
import { ModelSwitch } from './model-switch.tsx'
import { SettingsMenu } from './settings-menu.tsx'
import { SpendBadge } from './spend-badge.tsx'
import { WaitingBadge } from './waiting-badge.tsx'

const PersonMenu = prepared(async () => (await import('../people/person-menu.tsx')).PersonMenu)

/** Where people sign in, the one who did. */
function PersonButton() {
  const person = useHealth().data?.person
  return (
    person && (
      <Suspense>
        <PersonMenu person={person} />
      </Suspense>
    )
  )
}

function GalleryToggle() {
  const narrow = useMedia(NARROW)
  const drawer = usePanes((panes) => panes.drawer)
  const galleryOpen = useSettings((settings) => settings.galleryOpen)
  const open = narrow ? drawer : galleryOpen
  return (
    <IconButton
      label={open ? 'Hide the gallery' : 'Show the gallery'}
      keys="G"
      size="sm"
      aria-expanded={open}
      onClick={() => runCommand('gallery')}
      className="max-md:hidden"
    >
      <PanelRight aria-hidden size={16} />
    </IconButton>
  )
}

export function Header() {
  const pane = usePanes((panes) => panes.pane)
  return (
    <header className="group flex min-h-12 shrink-0 touch:md:min-h-14 flex-wrap items-center gap-x-3 border-line border-b pt-[env(safe-area-inset-top)] px-4 max-md:gap-x-2 max-md:py-1">
      <h1 className="font-semibold max-md:group-has-[#person]:sr-only">Playground</h1>
      <ModelSwitch
        // On a phone it belongs to asking, in a row of its own.
        className={classNames(
          'max-md:order-last max-md:mt-1 max-md:mb-1 max-md:flex max-md:w-full',
          pane !== 'ask' && 'max-md:hidden',
        )}
      />
      <EngineBadge />
      <div className="-mr-2 ml-auto flex shrink-0 items-center gap-2 max-md:gap-1">
        <WaitingBadge />
        <SpendBadge />
        <button
          type="button"
          {...tip('Command palette', 'Mod+K')}
          onClick={() => runCommand('palette')}
          className="flex h-control-sm items-center gap-1.5 rounded-md px-1.5 text-faint transition-colors hover:bg-hover hover:text-ink max-md:hidden"
        >
          <Search aria-hidden size={15} />
          <span className="sr-only">Command palette</span>
          <Kbd keys="Mod+K" className="touch:hidden max-lg:hidden" />
        </button>
        <SettingsMenu />
        <PersonButton />
        <GalleryToggle />
      </div>
    </header>
  )
}
