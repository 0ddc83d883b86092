import { create } from 'zustand'

interface Opened {
  /** The picture on the stage; app keeps it in the URL. */
  imageId: string | null
  /** The picture it is compared with. */
  compareId: string | null
  /** Whether the details panel is open beside it. */
  details: boolean
  /** Whether the canvas has the place of the stage; app keeps that in the URL too. */
  canvas: boolean
  /** How often a picture was asked for, the same one too; what comes by itself does not count. */
  asked: number
  open(imageId: string): void
  /** Puts a new result on the stage when that is empty. */
  arrive(imageId: string): void
  compare(imageId: string | null): void
  swap(): void
  toggleDetails(): void
  close(): void
  openCanvas(): void
  closeCanvas(): void
}

export const useOpened = create<Opened>()((set) => ({
  imageId: null,
  compareId: null,
  details: false,
  canvas: false,
  asked: 0,
  open: (imageId) => set(({ asked }) => ({ imageId, canvas: false, asked: asked + 1 })),
  arrive: (imageId) => set((state) => (state.imageId === null ? { imageId } : {})),
  compare: (compareId) => set({ compareId }),
  swap: () =>
    set(({ imageId, compareId }) =>
      imageId && compareId ? { imageId: compareId, compareId: imageId } : {},
    ),
  toggleDetails: () => set(({ details }) => ({ details: !details })),
  close: () => set({ imageId: null, compareId: null }),
  openCanvas: () => set(({ asked }) => ({ canvas: true, asked: asked + 1 })),
  closeCanvas: () => set({ canvas: false }),
}))
