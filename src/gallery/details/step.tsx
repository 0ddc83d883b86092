import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { assetUrl } from '../../contract/asset.ts'
import { useOpened } from '../../draft/opened.ts'
import { toAssetValue } from '../../models/image-value.ts'
import { classNames } from '../../ui/class-names.ts'
import { runCommand } from '../../ui/command.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { MenuItem } from '../../ui/menu-item.ts'
import { StoredPicture } from '../stored-picture.tsx'

interface StepProps {
  hash: string
  /** Where the gallery has it; otherwise it is looked at beside the open picture. */
  imageId?: string | null
  /** Its bytes are here. */
  kept?: boolean
  /** What else can be done with one that is in no gallery; none takes the button away. */
  more?: readonly MenuItem[]
  children: ReactNode
}

const row =
  '-mx-1.5 flex min-w-0 flex-1 items-center gap-2.5 rounded-md p-1.5 text-left focus-visible:outline-offset-0'

/** What can be done with a picture of a history that is no tile of the gallery. */
export const fileActions = (hash: string): MenuItem[] => [
  {
    id: 'paint',
    label: 'Paint over a part',
    onSelect: () => runCommand('paint-mask', toAssetValue(hash)),
  },
  {
    id: 'file',
    label: 'Open the file',
    onSelect: () => window.open(assetUrl(hash), '_blank', 'noopener'),
  },
]

/** One picture of a history. */
export function Step({ hash, imageId = null, kept = true, more = [], children }: StepProps) {
  const { open, compare, compareId } = useOpened()
  if (!kept)
    return (
      <li className={classNames(row, 'text-muted')}>
        <span className="size-11 shrink-0 rounded-sm bg-raised" />
        <span className="min-w-0">{children}</span>
      </li>
    )
  const value = toAssetValue(hash)
  const beside = compareId === value
  return (
    <li className="flex items-center gap-1.5">
      <button
        type="button"
        aria-pressed={imageId === null ? beside : undefined}
        onClick={() => (imageId === null ? compare(beside ? null : value) : open(imageId))}
        className={classNames(row, 'hover:bg-hover aria-pressed:bg-selected')}
      >
        <StoredPicture hash={hash} alt="" className="size-11" />
        <span className="min-w-0">{children}</span>
      </button>
      {imageId === null && more.length > 0 && (
        <Menu
          label="More of this picture"
          align="end"
          trigger={
            <IconButton size="sm" label="More of this picture">
              <Ellipsis size={14} />
            </IconButton>
          }
          items={more}
        />
      )}
    </li>
  )
}

/** Steps under a heading. */
export function Steps({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1 border-line border-t px-3 py-2.5">
      <h3 className="font-semibold">{title}</h3>
      <ol className="flex flex-col">{children}</ol>
    </section>
  )
}
