import type { KeyboardEvent } from 'react'
import { useOpened } from '../../draft/opened.ts'
import type { Picture } from '../picture.ts'
import type { PictureChanges } from '../use-picture-changes.ts'
import type { Layout } from './layout.ts'
import { stepOfKey, walk } from './walk.ts'

type GridKeys = {
  pictures: readonly Picture[]
  layout: Layout
  /** Of the view, pixels. */
  height: number
  changes: PictureChanges
  go: (index: number) => void
}

/** Keys of a focused tile; what is left alone goes on to the page. */
export function useGridKeys({ pictures, layout, height, changes, go }: GridKeys) {
  return (event: KeyboardEvent) => {
    const { target } = event
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return
    const id = target.dataset.picture
    const index = pictures.findIndex(({ image }) => image.id === id)
    const picture = pictures[index]
    if (!picture) return
    const opened = useOpened.getState()
    const step = stepOfKey(event.key)
    if (step) go(walk(layout, index, step, height))
    else if (event.key === 'Enter' || event.key === ' ') opened.open(picture.image.id)
    else if (event.key === '.') changes.star(picture)
    else if (event.key.toLowerCase() === 'i' && opened.imageId === null) {
      opened.open(picture.image.id)
      if (!opened.details) opened.toggleDetails()
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (picture.image.trashedAt !== null) return
      // The focus goes on before its tile leaves.
      go(index + 1 < pictures.length ? index + 1 : index - 1)
      changes.trash(picture)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
}
