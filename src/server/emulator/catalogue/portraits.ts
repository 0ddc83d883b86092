import type { Painter } from '../work/painter.ts'
import type { Catalogued } from './catalogued.ts'

/** Pictures of the catalogue's models: computed from their words, so the same at every start. */
export interface Portraits {
  /** A small WebP. Rejects when it cannot be painted. */
  load(model: Catalogued): Promise<Uint8Array>
}

/** px; shown at about half of it. */
const SIDE = 320
const QUALITY = 72

/** Paints each at its first load and keeps it; the whole catalogue is about a megabyte. */
export function createPortraits(painter: Painter): Portraits {
  const kept = new Map<string, Promise<Uint8Array>>()

  const paint = async ({ description, air }: Catalogued): Promise<Uint8Array> => {
    const params = { positivePrompt: description, width: SIDE, height: SIDE }
    const { bytes } = await painter.paint(
      { model: air, editing: false, params, seed: '1', pictures: {} },
      { format: 'WEBP', quality: QUALITY },
    )
    return bytes
  }

  return {
    load(model) {
      const known = kept.get(model.air)
      if (known) return known
      const painting = paint(model)
      kept.set(model.air, painting)
      painting.catch(() => kept.delete(model.air))
      return painting
    },
  }
}
