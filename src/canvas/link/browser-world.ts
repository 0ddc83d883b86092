import type { QueryClient } from '@tanstack/react-query'
import { rememberAsset, uploadAsset } from '../../api/assets.ts'
import { loadAsset } from '../../api/load-asset.ts'
import { useDraft } from '../../draft/draft.ts'
import { assetHash } from '../../models/image-value.ts'
import { bringBack, offerEarlier } from '../earlier-strokes.ts'
import { browserKeeper } from '../keep/browser-keeper.ts'
import { rememberMask } from '../last-mask.ts'
import { withNote } from '../note.ts'
import { draftTarget } from '../paint.ts'
import { renderedMask } from '../shown-mask.ts'
import { useStanding } from '../standing.ts'
import { useCanvas } from '../store.ts'
import type { LinkWorld } from './world.ts'

/** After the last stroke: long enough to paint on, short enough to be done before one asks. */
const PAUSE_MS = 700

export function browserWorld(client: QueryClient): LinkWorld {
  const standing = useStanding.getState()
  return {
    draft: {
      target: draftTarget,
      context: () => useDraft.getState().context,
      origin: () => useDraft.getState().origin ?? null,
      set: (target, picture, mask) => {
        const { take, setPictureToEdit } = useDraft.getState()
        const isOther = target.picture !== picture
        if (isOther && target.picturePath === null) setPictureToEdit(picture)
        take(
          [
            ...(isOther && target.picturePath !== null
              ? [{ path: target.picturePath, value: picture }]
              : []),
            { path: target.maskPath, value: target.maskValue(mask) },
          ],
          true,
        )
      },
      note: (note) => useDraft.setState(({ context }) => ({ context: withNote(context, note) })),
    },
    canvas: {
      history: () => useCanvas.getState().history,
      view: () => useCanvas.getState().view,
      restore: (history, view) => useCanvas.getState().restore(history, view),
      apply: (next) => useCanvas.getState().apply(next),
    },
    keeper: browserKeeper(),
    sizeOf: (value) => loadAsset(client, assetHash(value) ?? ''),
    storeMask: async (document) => {
      const { bounds, png } = await renderedMask(document)
      if (!bounds || !document.source) return null
      const asset = await uploadAsset(png)
      rememberAsset(client, asset)
      rememberMask({ mask: asset.value, picture: document.source.value })
      return asset.value
    },
    later: (run) => {
      const timer = setTimeout(run, PAUSE_MS)
      return () => clearTimeout(timer)
    },
    newId: () => crypto.randomUUID(),
    show: (state, fault = '') => useStanding.setState({ state, fault: fault || null }),
    storing: (storing, fault = '') => useStanding.setState({ storing, fault: fault || null }),
    say: standing.say,
    begin: () =>
      useStanding.setState(({ notices }) => ({
        notices: notices.filter(({ kind }) => kind === 'storage'),
        earlier: null,
      })),
    arrive: offerEarlier,
    bringBack,
  }
}
