import { create } from 'zustand'
import type { Mode } from '../document/operation.ts'

interface ToolSettings {
  /** Whether rectangle, ellipse, lasso and polygon add to the mask or take away from it. */
  mode: Mode
  /** Whether a pen's pressure drives the size. */
  pressure: boolean
  setMode(mode: Mode): void
  setPressure(pressure: boolean): void
}

export const useToolSettings = create<ToolSettings>()((set) => ({
  mode: 'add',
  pressure: true,
  setMode: (mode) => set({ mode }),
  setPressure: (pressure) => set({ pressure }),
}))
