import { ClipboardCopy, Copy, Download } from 'lucide-react'
import type { MenuItem } from '../../ui/menu-item.ts'
import { copyPicture, copyRequest, copyText, download } from '../copy.ts'
import type { Picture } from '../picture.ts'

const SIZE = 14

/** How a picture leaves the playground. */
export function copyActions(picture: Picture): MenuItem[] {
  const { seed, url } = picture.image
  return [
    { id: 'copies', separator: true },
    ...(url === null
      ? []
      : [
          {
            id: 'download',
            label: 'Download',
            icon: <Download size={SIZE} />,
            onSelect: () => download(picture),
          },
          {
            id: 'copy-picture',
            label: 'Copy picture',
            icon: <ClipboardCopy size={SIZE} />,
            onSelect: () => void copyPicture(picture),
          },
        ]),
    ...(seed === null
      ? []
      : [
          {
            id: 'copy-seed',
            label: 'Copy seed',
            icon: <Copy size={SIZE} />,
            onSelect: () => void copyText(seed, 'Seed'),
          },
        ]),
    {
      id: 'copy-request',
      label: 'Copy request as JSON',
      icon: <Copy size={SIZE} />,
      onSelect: () => void copyRequest(picture),
    },
  ]
}
