export { ImageList } from './image-list.tsx'
export { ImageSlot } from './image-slot.tsx'
