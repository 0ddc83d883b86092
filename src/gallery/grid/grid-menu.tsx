import type { RefObject } from 'react'
import { ContextMenu } from '../../ui/context-menu.tsx'
import { pictureActions } from '../actions/picture-actions.tsx'
import type { Picture } from '../picture.ts'
import type { PictureChanges } from '../use-picture-changes.ts'

type GridMenuProps = {
  scroller: RefObject<HTMLElement | null>
  find: (target: EventTarget) => Picture | undefined
  changes: PictureChanges
}

/** What can be done with the picture that was pressed. */
export function GridMenu({ scroller, find, changes }: GridMenuProps) {
  return (
    <ContextMenu
      label="Picture"
      around={scroller}
      items={(target) => {
        const picture = find(target)
        return picture ? pictureActions(picture, changes) : null
      }}
    />
  )
}
