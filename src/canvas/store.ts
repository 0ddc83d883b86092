import { create } from 'zustand'
import { type CanvasDocument, newDocument, type Source } from './document/document.ts'
import { type History, newHistory, pushed, redone, undone } from './document/history.ts'
import type { View } from './stage/view.ts'

export type Tool =
  | 'brush'
  | 'eraser'
  | 'rectangle'
  | 'ellipse'
  | 'lasso'
  | 'polygon'
  | 'move'
  | 'frame'

export interface Brush {
  /** The diameter, px of the source. */
  size: number
  /** 0–1. */
  hardness: number
  /** 0–1. */
  opacity: number
}

/** How the mask is shown over the picture; it changes nothing in the mask. */
export interface Overlay {
  /** CSS, `#rrggbb`. */
  colour: string
  /** 0–1. */
  opacity: number
  hatch: boolean
  shown: boolean
}

interface CanvasState {
  history: History
  /** Null shows the picture whole, wherever it is shown next. */
  view: View | null
  tool: Tool
  brush: Brush
  overlay: Overlay
  /** The next document, as one step of undo; the same document is none. */
  apply(next: CanvasDocument): void
  undo(): void
  redo(): void
  /** Begins anew on a picture. */
  open(source: Source | null): void
  /** Goes on with what was kept. */
  restore(history: History, view: View | null): void
  close(): void
  setView(view: View | null): void
  setTool(tool: Tool): void
  setBrush(change: Partial<Brush>): void
  setOverlay(change: Partial<Overlay>): void
}

/**
 * What is on the canvas. Rooms read single fields; the view and the pointer are heard by
 * `subscribe`, without React.
 */
export const useCanvas = create<CanvasState>()((set) => ({
  history: newHistory(newDocument(null)),
  view: null,
  tool: 'brush',
  brush: { size: 80, hardness: 0.8, opacity: 1 },
  overlay: { colour: '#ff3b5c', opacity: 0.5, hatch: true, shown: true },
  apply: (next) => set(({ history }) => ({ history: pushed(history, next) })),
  undo: () => set(({ history }) => ({ history: undone(history) })),
  redo: () => set(({ history }) => ({ history: redone(history) })),
  open: (source) => set({ history: newHistory(newDocument(source)), view: null }),
  restore: (history, view) => set({ history, view }),
  close: () => set({ history: newHistory(newDocument(null)), view: null }),
  setView: (view) => set({ view }),
  setTool: (tool) => set({ tool }),
  setBrush: (change) => set(({ brush }) => ({ brush: { ...brush, ...change } })),
  setOverlay: (change) => set(({ overlay }) => ({ overlay: { ...overlay, ...change } })),
}))

/** The document on the canvas, for React. */
export const useDocument = (): CanvasDocument => useCanvas(({ history }) => history.now)
