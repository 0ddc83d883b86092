import { create } from 'zustand'
import { useSettings } from '../draft/settings.ts'
import { NARROW, PHONE } from '../ui/media-queries.ts'

export type Pane = 'ask' | 'stage' | 'gallery'

type Panes = {
  /** The one pane in sight on a phone. */
  pane: Pane
  /** The gallery over the stage, where there is no room beside it. */
  drawer: boolean
  /** False while the prompt that stood here first is still being composed in. */
  asking: boolean
  /** Which dialog of the shell is open. */
  dialog: 'palette' | 'shortcuts' | 'spend' | 'bulk' | null
  show: (pane: Pane) => void
  toggleGallery: () => void
  setDialog: (dialog: Panes['dialog']) => void
}

export const usePanes = create<Panes>()((set) => ({
  pane: 'ask',
  drawer: false,
  asking: false,
  dialog: null,
  show: (pane) => set({ pane }),
  setDialog: (dialog) => set({ dialog }),
  toggleGallery: () => {
    if (matchMedia(PHONE).matches) {
      set(({ pane }) => ({ pane: pane === 'gallery' ? 'stage' : 'gallery' }))
    } else if (matchMedia(NARROW).matches) set(({ drawer }) => ({ drawer: !drawer }))
    else {
      const { galleryOpen, set: remember } = useSettings.getState()
      remember({ galleryOpen: !galleryOpen })
    }
  },
}))
