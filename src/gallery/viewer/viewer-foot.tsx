import { Brush, Download, Ellipsis, ImagePlus, RotateCcw, Star, Trash2 } from 'lucide-react'
import { toAssetValue } from '../../models/image-value.ts'
import { Button } from '../../ui/button.tsx'
import { runCommand } from '../../ui/command.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { tip } from '../../ui/tooltip.tsx'
import { pictureActions } from '../actions/picture-actions.tsx'
import { download } from '../copy.ts'
import type { Picture } from '../picture.ts'
import { inputLabel, inputRoles, takeAll, takePictureAs } from '../take.ts'
import type { PictureChanges } from '../use-picture-changes.ts'
import { Facts } from './facts.tsx'

type ViewerFootProps = { picture: Picture; changes: PictureChanges }

/** Below the picture: what it is, and what is mostly done with it. */
export function ViewerFoot({ picture, changes }: ViewerFootProps) {
  const { image } = picture
  const { hash } = image
  const stored = image.state === 'stored'
  return (
    <footer
      data-toast-floor=""
      className="@container flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-line border-t bg-pane px-3 py-1.5"
    >
      {stored ? (
        <Facts picture={picture} />
      ) : (
        // Their place is kept: the stage does not move when the picture comes.
        <div className="flex-1 basis-90">
          <div className="h-6" />
          <div className="h-5 @max-[700px]:hidden" />
        </div>
      )}
      <div role="toolbar" aria-label="Actions" className="-mr-2 ml-auto flex items-center">
        <Button
          size="sm"
          aria-label="Use all settings"
          className="mr-1"
          {...tip('The form gets exactly the request that made this', 'A')}
          onClick={() => takeAll(picture)}
        >
          <span>
            Use all<span className="max-md:hidden"> settings</span>
          </span>
        </Button>
        {hash !== null && (
          <IconButton
            label="Paint over a part"
            onClick={() => runCommand('paint-mask', toAssetValue(hash))}
          >
            <Brush size={16} />
          </IconButton>
        )}
        {stored && (
          <>
            <Menu
              label="Use as input"
              align="end"
              trigger={
                <IconButton label="Use as input">
                  <ImagePlus size={16} />
                </IconButton>
              }
              items={() =>
                inputRoles.map((role) => ({
                  id: role,
                  label: inputLabel(role),
                  onSelect: () => takePictureAs(role, picture),
                }))
              }
            />
            <IconButton
              label={image.starred ? 'Remove star' : 'Star'}
              keys="."
              pressed={image.starred}
              onClick={() => changes.star(picture)}
            >
              <Star size={16} fill={image.starred ? 'currentColor' : 'none'} />
            </IconButton>
            <IconButton label="Download" onClick={() => download(picture)}>
              <Download size={16} />
            </IconButton>
          </>
        )}
        {image.trashedAt === null ? (
          <IconButton
            label={stored ? 'Delete' : 'Hide'}
            keys="Delete"
            onClick={() => changes.trash(picture)}
          >
            <Trash2 size={16} />
          </IconButton>
        ) : (
          <IconButton label="Restore" onClick={() => changes.restore(picture)}>
            <RotateCcw size={16} />
          </IconButton>
        )}
        <Menu
          label="More"
          align="end"
          trigger={
            <IconButton label="More">
              <Ellipsis size={16} />
            </IconButton>
          }
          items={() => pictureActions(picture, changes)}
        />
      </div>
    </footer>
  )
}
