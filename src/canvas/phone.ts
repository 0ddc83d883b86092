import { useSyncExternalStore } from 'react'

/** One pane at a time; the same limit as the `max-md` utilities. */
const phone = matchMedia('(max-width: 767px)')

const watch = (changed: () => void) => {
  phone.addEventListener('change', changed)
  return () => phone.removeEventListener('change', changed)
}

export const usePhone = (): boolean => useSyncExternalStore(watch, () => phone.matches)
