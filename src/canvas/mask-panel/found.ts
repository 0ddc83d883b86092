import { create } from 'zustand'
import type { ToolAnswer } from '../../contract/tool.ts'
import type { Source } from '../document/document.ts'

export interface Found {
  answer: ToolAnswer
  /** The picture that was looked at. */
  source: Source
  /** What was looked for. */
  name: string
}

interface Finding {
  /** It was paid for: it stays while the canvas is closed. */
  found: Found | null
  /** The areas are shown on the picture, as long as their chips are in hand. */
  shown: boolean
  /** The area whose chip is in hand, counted from 0. */
  lit: number | null
}

/** What was found on a picture, and how much of that the stage shows. */
export const useFound = create<Finding>()(() => ({ found: null, shown: false, lit: null }))
