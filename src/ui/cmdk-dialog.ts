// cmdk brings a dialog of its own along (10 kB compressed) that cannot be shaken off. Ours are the
// browser's, so the build puts this in its place (vite.config.ts).
export const Root = undefined
export const Portal = undefined
export const Overlay = undefined
export const Content = undefined
