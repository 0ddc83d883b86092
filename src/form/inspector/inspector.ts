import { create } from 'zustand'
import type { LeftOut } from '../../models/pasted.ts'

interface Inspector {
  open: boolean
  /** What was written and not applied; it stays until the page is loaded again. */
  text: string | null
  /** What the last request that was applied held in vain. */
  leftOut: readonly LeftOut[]
}

/** The inspector outlives the form, which another model in the text brings forth anew. */
export const useInspector = create<Inspector>()(() => ({ open: false, text: null, leftOut: [] }))
