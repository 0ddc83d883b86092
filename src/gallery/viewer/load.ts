/** The viewer is not part of the first load; pointing at the gallery is early enough to fetch it. */
export const loadViewer = () => import('./viewer.tsx')

export const preloadViewer = (): void => void loadViewer().catch(() => undefined)
