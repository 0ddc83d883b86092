import { toAssetValue } from '../../models/image-value.ts'
import { runCommand } from '../../ui/command.ts'
import type { MenuItem } from '../../ui/menu-item.ts'
import type { Picture } from '../picture.ts'
import {
  inputLabel,
  inputRoles,
  takeAll,
  takeAllButSeed,
  takePictureAs,
  takePrompt,
  takeSeed,
  takeSize,
} from '../take.ts'

/** What the form can take from a picture. */
export function takeActions(picture: Picture): MenuItem[] {
  const { seed, hash } = picture.image
  return [
    { id: 'take', heading: 'Take from this picture' },
    { id: 'all', label: 'All settings', keys: 'A', onSelect: () => takeAll(picture) },
    {
      id: 'seed',
      label: 'Seed',
      keys: 'S',
      disabled: seed === null,
      onSelect: () => takeSeed(picture),
    },
    { id: 'prompt', label: 'Prompt', keys: 'P', onSelect: () => takePrompt(picture) },
    { id: 'size', label: 'Size', keys: 'D', onSelect: () => takeSize(picture) },
    {
      id: 'all-but-seed',
      label: 'All but the seed',
      keys: 'R',
      onSelect: () => takeAllButSeed(picture),
    },
    ...(hash === null
      ? []
      : [
          ...inputRoles.map((role) => ({
            id: role,
            label: inputLabel(role),
            onSelect: () => takePictureAs(role, picture),
          })),
          {
            id: 'paint',
            label: 'Paint over a part…',
            onSelect: () => runCommand('paint-mask', toAssetValue(hash)),
          },
          {
            id: 'extend',
            label: 'Extend…',
            onSelect: () => runCommand('extend-picture', toAssetValue(hash)),
          },
        ]),
  ]
}
