import { withOperation } from '../document/document.ts'
import type { Mode, Operation, Stroke } from '../document/operation.ts'
import { brushEdge } from '../mask/brush.ts'
import { showMask } from '../show-mask.ts'
import { useCanvas } from '../store.ts'
import type { Tool } from '../tools/tool.ts'
import { createToolbox } from '../tools/toolbox.ts'
import { drawShape, seenBox } from './guide.ts'
import type { Ink } from './ink.ts'
import { phaseOf } from './mask-view.ts'
import { operationBox } from './operation-box.ts'
import type { Sight } from './sight.ts'
import type { Tint } from './tint.ts'
import type { Box, Placement } from './view.ts'

interface Paper {
  sight: Sight
  ink: Ink
  inkContext: CanvasRenderingContext2D
  guide: CanvasRenderingContext2D
  tint(): Tint
  /** Shows the mask in a box (device px) anew, less what the ink holds there while erasing. */
  erased(box: Readonly<Box>): void
  /** How the stroke in hand is laid over the mask. */
  laid(how: { erases: boolean; opacity: number }): void
}

export interface Painter {
  readonly tool: Tool | null
  /** What is pressed next takes away. */
  erase(on: boolean): void
  /** Source px. */
  press(x: number, y: number, pressure: number, along: boolean): void
  move(x: number, y: number, pressure: number, along: boolean): void
  /** Brings what moves added onto the screen, once for all of them. */
  show(): void
  release(): void
  finish(): boolean
  back(): boolean
  cancel(): void
  /** The view moved, or the stage took another size: what is in hand is drawn anew. */
  redraw(): void
  /** The mask is about to show what was done; until then that stays on the screen as it was drawn. */
  settle(): void
}

/** Whether anything of an operation lies on the picture. */
function touches(operation: Operation, source: { width: number; height: number }): boolean {
  const box = operationBox(operation)
  return (
    box === null ||
    (box.x < source.width &&
      box.y < source.height &&
      box.x + box.width > 0 &&
      box.y + box.height > 0)
  )
}

/** Brings a tool's work to the screen while it is in hand, and to the document when it is done. */
export function createPainter(paper: Paper): Painter {
  const { sight, ink, inkContext, guide } = paper
  const toolbox = createToolbox(() => sight.placement().scale)
  let placement: Placement = sight.placement()
  let pixelRatio = 1
  let drawn = 0
  /** What the shape in hand took on the screen. */
  let shapeBox: Box | null = null
  /** Done, and not in the mask's picture yet. */
  let pending = false
  let tool: Tool | null = null

  function inkStroke(stroke: Stroke): void {
    const { points } = stroke
    const scale = placement.scale * pixelRatio
    const left = placement.left * pixelRatio
    const top = placement.top * pixelRatio
    for (; drawn + 2 < points.length; drawn += 3) {
      const x = left + (points[drawn] ?? 0) * scale
      const y = top + (points[drawn + 1] ?? 0) * scale
      const { inner, outer } = brushEdge(stroke, points[drawn + 2] ?? 1)
      if (drawn === 0) ink.from(x, y, inner * scale, outer * scale)
      // The first point alone is a dot.
      if (drawn > 0 || points.length === 3) ink.to(x, y, inner * scale, outer * scale)
    }
    const box = ink.flush()
    if (box && stroke.mode === 'subtract') paper.erased(box)
  }
  function clearShape(): void {
    if (!shapeBox) return
    const { x, y, width, height } = shapeBox
    inkContext.clearRect(x, y, width, height)
    guide.clearRect(x, y, width, height)
  }
  function inkShape(shape: Exclude<Operation, Stroke>): void {
    const before = shapeBox
    clearShape()
    const box = operationBox(shape)
    shapeBox = box && seenBox(box, placement, pixelRatio, guide.canvas)
    if (shape.kind !== 'rectangle' && shape.kind !== 'ellipse' && shape.kind !== 'polygon') return
    drawShape(inkContext, guide, shape, placement, pixelRatio, paper.tint())
    if (shape.mode !== 'subtract') return
    if (before) paper.erased(before)
    if (shapeBox) paper.erased(shapeBox)
  }
  const show = () => {
    const inHand = tool?.inHand
    if (!inHand) return
    if (inHand.kind === 'stroke') inkStroke(inHand)
    else inkShape(inHand)
  }
  /** Takes the work in hand off the screen. */
  const lift = () => {
    clearShape()
    ink.clear()
    const gone = shapeBox
    shapeBox = null
    pending = false
    paper.laid({ erases: false, opacity: 1 })
    if (gone) paper.erased(gone)
  }
  function done(operation: Operation | null): void {
    const { history, apply } = useCanvas.getState()
    const source = sight.source()
    if (operation && source && touches(operation, source)) {
      pending = true
      apply(withOperation(history.now, operation))
    } else if (tool?.state !== 'open') cancel()
  }
  const cancel = () => {
    tool?.cancel()
    lift()
  }
  const begin = () => {
    placement = sight.placement()
    pixelRatio = sight.pixelRatio()
    drawn = 0
    const tint = paper.tint()
    const phase = phaseOf(placement.left * pixelRatio, placement.top * pixelRatio, tint.period)
    ink.begin(tint, phase, placement.scale * pixelRatio)
  }
  let mode: Mode = 'add'
  const layInHand = () => {
    const inHand = tool?.inHand
    if (!inHand || !('mode' in inHand)) return
    // What is not in the mask yet stays, unless the two would be laid over it differently.
    if (!pending || mode !== inHand.mode) lift()
    mode = inHand.mode
    const opacity = inHand.kind === 'stroke' ? inHand.opacity : 1
    paper.laid({ erases: inHand.mode === 'subtract', opacity })
  }
  return {
    get tool() {
      return toolbox.current()
    },
    erase: toolbox.erase,
    press(x, y, pressure, along) {
      if (tool?.state === 'open' && tool !== toolbox.current()) cancel()
      tool = toolbox.current()
      if (!tool) return
      const begins = tool.state === 'rest'
      if (begins) {
        showMask()
        begin()
      }
      tool.press(x, y, pressure, along)
      if (begins) layInHand()
      show()
    },
    move: (x, y, pressure, along) => tool?.move(x, y, pressure, along),
    show,
    release() {
      if (tool) done(tool.release())
    },
    finish() {
      if (tool?.state !== 'open') return false
      done(tool.finish())
      return true
    },
    back() {
      if (!tool?.back()) return false
      if (tool.inHand) show()
      else lift()
      return true
    },
    cancel,
    redraw() {
      if (!tool || tool.state === 'rest') return
      clearShape()
      shapeBox = null
      ink.clear()
      begin()
      show()
    },
    settle() {
      if (!tool || tool.state === 'rest') lift()
    },
  }
}
