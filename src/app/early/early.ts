/**
 * Runs before the first paint, while the application's script is still on its way; built apart from
 * it (vite.config.ts). What it shows stands in index.html; leave.ts takes it over.
 */
import { askEarlyList } from '../../api/ask-early.ts'
import { drawEarlyTiles } from '../../gallery/early-tiles.ts'
import { openEarlyGallery } from './gallery.ts'
import { fillPrompt } from './prompt.ts'
import { startAfter } from './start.ts'
import { showTheme } from './theme.ts'

showTheme()

const parsed = new Promise((resolve) =>
  document.addEventListener('readystatechange', resolve, { once: true }),
)

async function open(): Promise<boolean> {
  await parsed
  document.getElementById('letters')?.setAttribute('rel', 'preload')
  const find = (id: string) => document.getElementById(id)
  const [early, prompt, gallery] = ['early', 'early-prompt', 'early-gallery'].map(find)
  if (!early || !(prompt instanceof HTMLTextAreaElement) || !gallery) return false
  fillPrompt(early, prompt)
  return openEarlyGallery(gallery)
}

async function drawPictures(): Promise<void> {
  const [page, revealNsfw] = await Promise.all([askEarlyList(), opened])
  if (!page?.items.length) return
  // The style is there by then.
  await new Promise(requestAnimationFrame)
  const place = document.getElementById('early-tiles')
  if (place?.clientHeight) await drawEarlyTiles(place, page, revealNsfw, Date.now())
}

// Whatever goes wrong here, the application starts.
const opened = open().catch(() => false)
const pictures = drawPictures().catch(() => undefined)
void opened.then(() => startAfter(pictures))
