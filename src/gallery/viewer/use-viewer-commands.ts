import { useOpened } from '../../draft/opened.ts'
import { useCommand } from '../../ui/command.ts'
import type { Picture } from '../picture.ts'
import { takeAll, takeAllButSeed, takePrompt, takeSeed, takeSize } from '../take.ts'
import type { PictureChanges } from '../use-picture-changes.ts'

type ViewerCommands = {
  picture: Picture
  changes: PictureChanges
  onWalk: ((step: -1 | 1) => void) | null
  onCompare: (() => void) | null
  remove: () => void
  comparing: boolean
  /** With another picture of the gallery, which can take its place. */
  swappable: boolean
}

/** What keys and the palette can ask for while a picture is on the stage. */
export function useViewerCommands({
  picture,
  changes,
  onWalk,
  onCompare,
  remove,
  comparing,
  swappable,
}: ViewerCommands): void {
  const { close, compare, swap, toggleDetails } = useOpened()
  const stored = picture.image.state === 'stored'
  useCommand('previous', () => onWalk?.(-1), onWalk !== null)
  useCommand('next', () => onWalk?.(1), onWalk !== null)
  useCommand('star', () => changes.star(picture), stored)
  useCommand('delete', remove, picture.image.trashedAt === null)
  useCommand('details', toggleDetails)
  useCommand('close', () => (comparing ? compare(null) : close()))
  useCommand('take-all', () => takeAll(picture))
  useCommand('take-seed', () => takeSeed(picture), picture.image.seed !== null)
  useCommand('take-prompt', () => takePrompt(picture))
  useCommand('take-size', () => takeSize(picture))
  useCommand('take-all-but-seed', () => takeAllButSeed(picture))
  useCommand('compare', () => onCompare?.(), onCompare !== null)
  useCommand('swap', swap, swappable)
}
