import type { ReactNode } from 'react'

export type MenuAction = {
  id: string
  label: string
  icon?: ReactNode
  /** Shown at the right, such as `Shift+C`. */
  keys?: string
  /** A quiet word at the right, such as a price. */
  aside?: string
  danger?: boolean
  disabled?: boolean
  /** Makes it one of a set to choose from. */
  checked?: boolean
  onSelect: () => void
}
export type MenuItem =
  | MenuAction
  | { id: string; separator: true }
  | { id: string; heading: string }
