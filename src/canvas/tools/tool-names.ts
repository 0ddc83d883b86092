import type { Tool } from '../store.ts'

export const toolNames: Record<Tool, string> = {
  brush: 'Brush',
  eraser: 'Eraser',
  rectangle: 'Rectangle',
  ellipse: 'Ellipse',
  lasso: 'Lasso',
  polygon: 'Polygon',
  frame: 'Extend',
  move: 'Move the picture',
}
