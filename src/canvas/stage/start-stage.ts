import { offerCommand } from '../../ui/command.ts'
import { say } from '../voice.ts'
import { createCrosshair } from './crosshair.ts'
import { watchHeldKeys } from './held-keys.ts'
import { listenToPointers } from './pointer-input.ts'
import { createRing } from './ring.ts'
import type { StageSpace } from './stage-space.ts'
import { type Committed, createSurface } from './surface.ts'
import { nextZoom } from './view.ts'

function part<Kind extends HTMLElement>(root: HTMLElement, name: string): Kind {
  const found = root.querySelector<Kind>(`[data-part=${name}]`)
  if (!found) throw new Error(`The stage has no ${name}.`)
  return found
}

/** Brings the elements of a stage to life, outside of React. */
export function startStage(
  root: HTMLElement,
  committed: Committed,
): { space: StageSpace; end(): void } {
  const over = new AbortController()
  const { signal } = over
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
  const crosshair = createCrosshair(part(root, 'crosshair'), surface, say)
  const held = watchHeldKeys(() => root.toggleAttribute('data-pans', held.space), signal)
  listenToPointers({ root, surface, ring, held, say }, signal)
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
    say(`${Math.round(sight.view().zoom * 100)} %`)
  }
  const fit = () => {
    sight.fit()
    say(`Fits, ${Math.round(sight.view().zoom * 100)} %`)
  }
  const putDown = () => {
    const { tool } = surface.painter
    if (!tool || tool.state === 'rest') return false
    surface.painter.cancel()
    say('Taken back')
  }
  const offers = [
    // What is in hand, wherever on the canvas the focus is.
    offerCommand('put-down', putDown),
    offerCommand('canvas-fit', fit),
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
      say,
    },
    end() {
      over.abort()
      for (const offer of offers) offer()
      stopFollowing()
      ring.end()
      surface.end()
    },
  }
}
