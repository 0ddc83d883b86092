import { createContext, use } from 'react'

/** Which fields are in sight while the form is filtered. */
export interface Visibility {
  shows(path: string): boolean
  /** Whether the filter found this very field; it then says its path. */
  found(path: string): boolean
  /** Folds stand open: a filter is at work. */
  searching: boolean
  /** Something may be out of sight. */
  narrowed: boolean
}

const everything: Visibility = {
  shows: () => true,
  found: () => false,
  searching: false,
  narrowed: false,
}

export const VisibilityContext = createContext<Visibility>(everything)
export const useVisibility = (): Visibility => use(VisibilityContext)
