import type { Mode } from '../document/operation.ts'
import { type Tool as ToolName, useCanvas } from '../store.ts'
import { createFreehand, type Trail } from './freehand.ts'
import { createLasso, createPolygon } from './outline.ts'
import { createShape } from './shape.ts'
import type { Tool } from './tool.ts'
import { useToolSettings } from './tool-settings.ts'

/** How near a press closes a polygon, CSS px. */
const NEAR = 10
/** Samples nearer to each other than this, CSS px, or than this share of the brush say nothing new. */
const LEAST = 0.7
const LEAST_SHARE = 0.02

interface Toolbox {
  /** The tool that paints now; null while pressing moves the picture. */
  current(): Tool | null
  /** Alt or the eraser end of a pen: what is pressed next takes away. */
  erase(on: boolean): void
}

/** One of each tool, set as the store says. `scale`: CSS px for one px of the source. */
export function createToolbox(scale: () => number): Toolbox {
  const trail: Trail = { x: 0, y: 0, known: false }
  let erasing = false
  const shapeMode = (): Mode => (erasing ? 'subtract' : useToolSettings.getState().mode)
  const ink = (mode: Mode) => () => {
    const { size, hardness, opacity } = useCanvas.getState().brush
    const least = Math.max(LEAST / scale(), size * LEAST_SHARE)
    return { mode: erasing ? ('subtract' as const) : mode, size, hardness, opacity, least }
  }
  const outline = () => ({ mode: shapeMode(), near: NEAR / scale(), least: LEAST / scale() })
  const tools: Partial<Record<ToolName, Tool>> = {
    brush: createFreehand(ink('add'), trail),
    eraser: createFreehand(ink('subtract'), trail),
    rectangle: createShape('rectangle', shapeMode),
    ellipse: createShape('ellipse', shapeMode),
    lasso: createLasso(outline),
    polygon: createPolygon(outline),
  }
  return {
    current: () => tools[useCanvas.getState().tool] ?? null,
    erase: (on) => {
      erasing = on
    },
  }
}
