/**
 * Runs before the first paint, while the application's script is still on its way; built apart from
 * it (vite.config.ts). What it shows stands in index.html; leave.ts takes it over.
 */
import { askEarlyList } from '../../api/ask-early.ts'
import { drawEarlyTiles } from '../../gallery/early-tiles.ts'
import { openEarlyGallery } from './gallery.ts'
import { fillPrompt } from './prompt.ts'
import { startAfterFrame } from './start.ts'
import { showTheme } from './theme.ts'

showTheme()

const parsed = new Promise((resolve) =>
  document.addEventListener('readystatechange', resolve, { once: true }),
)
const opened = parsed.then(() => {
  const find = (id: string) => document.getElementById(id)
  const [early, prompt, gallery] = ['early', 'early-prompt', 'early-gallery'].map(find)
  if (!early || !(prompt instanceof HTMLTextAreaElement) || !gallery) return false
  fillPrompt(early, prompt)
  const revealNsfw = openEarlyGallery(gallery)
  startAfterFrame()
  return revealNsfw
})

askEarlyList(async (page) => {
  const revealNsfw = await opened
  // The style is there by then.
  requestAnimationFrame(() => {
    const place = document.getElementById('early-tiles')
    if (place?.clientHeight) drawEarlyTiles(place, page, revealNsfw, Date.now())
  })
})
