import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useDraft } from '../../draft/draft.ts'
import { useOpened } from '../../draft/opened.ts'
import { offerToSettle } from '../../draft/settle.ts'
import { keepSettings } from '../keep/settings.ts'
import { useCanvas } from '../store.ts'
import { browserWorld } from './browser-world.ts'
import { createLink, type Link } from './link.ts'

const VIEW_MS = 400

let link: Link | null = null

/** One for the page: what was painted is stored also after the canvas was left. */
function startLink(client: QueryClient): Link {
  const made = createLink(browserWorld(client))
  let timer: number | undefined
  useCanvas.subscribe((now, before) => {
    if (now.history !== before.history) made.painted()
    if (now.view === before.view) return
    window.clearTimeout(timer)
    timer = window.setTimeout(made.moved, VIEW_MS)
  })
  // A view of this very moment is kept as well.
  window.addEventListener('pagehide', made.moved)
  useDraft.subscribe((now, before) => {
    if (
      now.request !== before.request ||
      now.context !== before.context ||
      now.slug !== before.slug
    )
      made.changed(useOpened.getState().canvas)
  })
  offerToSettle(made.settle)
  keepSettings()
  return made
}

/** Keeps canvas and draft together from the first time that the canvas is opened. */
export function useLink(): void {
  const client = useQueryClient()
  useEffect(() => {
    link ??= startLink(client)
    void link.load()
  }, [client])
}

/** Looks for the picture again. */
export const reload = (): void => void link?.load()
