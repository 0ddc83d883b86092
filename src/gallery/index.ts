export { GalleryPane } from './gallery-pane.tsx'
export { Stage } from './stage/stage.tsx'
