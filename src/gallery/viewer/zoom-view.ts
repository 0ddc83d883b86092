import { createStore, type StoreApi } from 'zustand/vanilla'
import { FIT, type View } from './zoom.ts'

/** One view, which one frame or two follow without rendering. */
export type ZoomView = StoreApi<View>

export const createZoomView = (): ZoomView => createStore<View>()(() => FIT)
