import { createStore } from 'zustand/vanilla'

/** How large the picture is shown at the moment; 1 is 100 %. Whoever writes it down subscribes. */
export const stageZoom = createStore<{ zoom: number; fits: boolean }>()(() => ({
  zoom: 1,
  fits: true,
}))
