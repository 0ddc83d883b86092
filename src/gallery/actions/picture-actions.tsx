import { Columns2, Info } from 'lucide-react'
import { useOpened } from '../../draft/opened.ts'
import type { MenuItem } from '../../ui/menu-item.ts'
import type { Picture } from '../picture.ts'
import type { PictureChanges } from '../use-picture-changes.ts'
import { changeActions } from './change-actions.tsx'
import { copyActions } from './copy-actions.tsx'
import { takeActions } from './take-actions.ts'

const SIZE = 14

function lookActions(picture: Picture): MenuItem[] {
  const { image } = picture
  const opened = useOpened.getState()
  const other = opened.imageId !== null && opened.imageId !== image.id && image.url !== null
  return [
    { id: 'looks', separator: true },
    ...(other
      ? [
          {
            id: 'compare',
            label: 'Compare with the open picture',
            icon: <Columns2 size={SIZE} />,
            onSelect: () => opened.compare(image.id),
          },
        ]
      : []),
    {
      id: 'details',
      label: 'Details',
      icon: <Info size={SIZE} />,
      keys: 'I',
      onSelect: () => {
        opened.open(image.id)
        if (!opened.details) opened.toggleDetails()
      },
    },
  ]
}

/** Everything that can be done with a picture, for its menus. */
export const pictureActions = (picture: Picture, changes: PictureChanges): MenuItem[] => [
  ...takeActions(picture),
  ...copyActions(picture),
  ...lookActions(picture),
  { id: 'changes', separator: true },
  ...changeActions(picture, changes),
]
