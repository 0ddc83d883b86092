export { extend, paint } from './paint.ts'
export { CanvasRoom } from './room.tsx'
export { joinShortcuts } from './shortcuts.ts'
