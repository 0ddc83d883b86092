import { offerCommand } from '../../ui/command.ts'
import { createCrosshair } from './crosshair.ts'
import { watchHeldKeys } from './held-keys.ts'
import { listenToPointers } from './pointer-input.ts'
import { createRing } from './ring.ts'
import type { StageSpace } from './stage-space.ts'
import { type Committed, createSurface } from './surface.ts'
import { nextZoom } from './view.ts'

/** Words that follow each other faster than this, ms, are said once: the last of them. */
const SAY_MS = 150

function part<Kind extends HTMLElement>(root: HTMLElement, name: string): Kind {
  const found = root.querySelector<Kind>(`[data-part=${name}]`)
  if (!found) throw new Error(`The stage has no ${name}.`)
  return found
}

/** Says one thing at a time to those who hear the page. */
function createVoice(line: HTMLElement | null | undefined) {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    say(words: string) {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (line) line.textContent = words
      }, SAY_MS)
    },
    end: () => clearTimeout(timer),
  }
}

/** Brings the elements of a stage to life, outside of React. */
export function startStage(
  root: HTMLElement,
  committed: Committed,
): { space: StageSpace; end(): void } {
  const over = new AbortController()
  const { signal } = over
  const voice = createVoice(root.parentElement?.querySelector<HTMLElement>('[data-said]'))
  const surface = createSurface(
    {
      root,
      picture: part(root, 'picture'),
      veil: part(root, 'veil'),
      mask: part(root, 'mask'),
      ink: part(root, 'ink'),
      guide: part(root, 'guide'),
    },
    committed,
  )
  const { sight } = surface
  const ring = createRing(part(root, 'ring'), root, sight)
  const crosshair = createCrosshair(part(root, 'crosshair'), surface, voice.say)
  const held = watchHeldKeys(() => root.toggleAttribute('data-pans', held.space), signal)
  listenToPointers({ root, surface, ring, held, say: voice.say }, signal)
  // A frame about the stage helps who comes by Tab and is in the way of who paints by hand.
  const byPointer = (on: boolean) => root.toggleAttribute('data-pointer', on)
  root.addEventListener('keydown', crosshair.onKeyDown, { signal })
  root.addEventListener('pointerdown', () => byPointer(true), { signal })
  root.addEventListener('blur', () => byPointer(false), { signal })
  root.addEventListener('pointerdown', crosshair.hide, { signal })
  const stopFollowing = surface.onMove(() => {
    ring.resize()
    crosshair.place()
  })
  ring.resize()
  const zoomTo = (zoom: number) => {
    sight.zoomTo(zoom)
    voice.say(`${Math.round(sight.view().zoom * 100)} %`)
  }
  const offers = [
    offerCommand('canvas-fit', () => sight.fit()),
    offerCommand('canvas-actual-size', () => zoomTo(1)),
    offerCommand('canvas-zoom', (to = '+') =>
      zoomTo(Number(to) || nextZoom(sight.view().zoom, to === '-' ? -1 : 1)),
    ),
  ]
  return {
    space: {
      source: sight.source,
      extent: sight.extent,
      placement: sight.placement,
      toSource: sight.toSource,
      onMove: surface.onMove,
      fit: sight.fit,
      zoomTo: sight.zoomTo,
      say: voice.say,
    },
    end() {
      over.abort()
      for (const offer of offers) offer()
      stopFollowing()
      ring.end()
      voice.end()
      surface.end()
    },
  }
}
