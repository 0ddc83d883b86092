import {
  ArrowDown,
  ArrowDownToLine,
  ArrowUp,
  ArrowUpToLine,
  EyeOff,
  RotateCcw,
  RotateCw,
  SearchCheck,
  Star,
  Trash2,
} from 'lucide-react'
import { usdText } from '../../models/price.ts'
import type { MenuItem } from '../../ui/menu-item.ts'
import type { Picture } from '../picture.ts'
import { toSlot } from '../slot.ts'
import type { PictureChanges } from '../use-picture-changes.ts'

const SIZE = 14

const moveIcons = {
  front: <ArrowUpToLine size={SIZE} />,
  earlier: <ArrowUp size={SIZE} />,
  later: <ArrowDown size={SIZE} />,
  back: <ArrowDownToLine size={SIZE} />,
}
const moves = [
  { to: 'front', label: 'To the front of the queue' },
  { to: 'earlier', label: 'Earlier in the queue' },
  { to: 'later', label: 'Later in the queue' },
  { to: 'back', label: 'To the end of the queue' },
] as const

/** What changes a picture where it lies: in the gallery, or in the trash. */
export function changeActions(picture: Picture, changes: PictureChanges): MenuItem[] {
  const { image, generation } = picture
  const { next, state } = toSlot(picture)
  if (image.trashedAt !== null) {
    return [
      {
        id: 'restore',
        label: 'Restore',
        icon: <RotateCcw size={SIZE} />,
        onSelect: () => changes.restore(picture),
      },
      {
        id: 'purge',
        label: 'Delete for good',
        icon: <Trash2 size={SIZE} />,
        danger: true,
        onSelect: () => changes.purge(picture),
      },
    ]
  }
  return [
    ...(next.includes('check')
      ? [
          {
            id: 'check',
            label: 'Check again',
            icon: <SearchCheck size={SIZE} />,
            onSelect: () => changes.check(picture),
          },
        ]
      : []),
    ...(next.includes('retry')
      ? [
          {
            id: 'retry',
            label: state === 'inDoubt' ? 'Submit anew' : 'Send again',
            aside: usdText(generation.estimate, generation.estimateRough),
            icon: <RotateCw size={SIZE} />,
            onSelect: () => changes.retry(picture),
          },
        ]
      : []),
    ...(next.includes('cancel')
      ? [
          ...(generation.elsewhere ? [] : moves).map(({ to, label }) => ({
            id: `move-${to}`,
            label,
            icon: moveIcons[to],
            onSelect: () => changes.move(picture, to),
          })),
          {
            id: 'cancel',
            label: 'Cancel, free of charge',
            icon: <RotateCcw size={SIZE} />,
            onSelect: () => changes.cancel(picture),
          },
        ]
      : []),
    ...(image.state === 'stored'
      ? [
          {
            id: 'star',
            label: image.starred ? 'Remove star' : 'Star',
            icon: <Star size={SIZE} />,
            keys: '.',
            onSelect: () => changes.star(picture),
          },
        ]
      : []),
    image.state === 'stored'
      ? {
          id: 'delete',
          label: 'Delete',
          icon: <Trash2 size={SIZE} />,
          keys: 'Delete',
          danger: true,
          onSelect: () => changes.trash(picture),
        }
      : {
          id: 'hide',
          label: 'Hide',
          icon: <EyeOff size={SIZE} />,
          keys: 'Delete',
          onSelect: () => changes.trash(picture),
        },
  ]
}
