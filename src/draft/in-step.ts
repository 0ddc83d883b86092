/**
 * Reads what another tab wrote under a name of local storage, so that the tabs of a browser do not
 * overwrite each other's. Returns its end.
 */
export function keepInStep(name: string, read: () => unknown): () => void {
  const hear = (event: StorageEvent) => {
    if (event.key === name) void read()
  }
  addEventListener('storage', hear)
  return () => removeEventListener('storage', hear)
}
