import { createContext, use } from 'react'

/** Which fields are in sight while the form is filtered. */
export interface Visibility {
  shows(path: string): boolean
  /** Whether the filter found this very field; it is then marked and says its path. */
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

/** How a found field stands out: it keeps its place, the wash reaches into the margin. */
export const foundMark = '-mx-2 rounded-md bg-accent-wash px-2 pb-1'

export const VisibilityContext = createContext<Visibility>(everything)
export const useVisibility = (): Visibility => use(VisibilityContext)
