import { offerCommand } from '../../ui/command.ts'
import { withOperation } from '../document/document.ts'
import { type Tool, useCanvas } from '../store.ts'
import { brushHardened, brushScaled, HARDNESS_STEP, SIZE_STEP } from './brush-size.ts'
import { useToolSettings } from './tool-settings.ts'

const FREEHAND: readonly Tool[] = ['brush', 'eraser']

/** The tool itself, or its other form when it is in hand already. */
const choose = (tool: Tool, other: Tool = tool) => {
  const { tool: now, setTool } = useCanvas.getState()
  setTool(now === tool ? other : tool)
}

function toggleMode(): void {
  const { tool, setTool } = useCanvas.getState()
  const { mode, setMode } = useToolSettings.getState()
  if (FREEHAND.includes(tool)) setTool(tool === 'brush' ? 'eraser' : 'brush')
  else setMode(mode === 'add' ? 'subtract' : 'add')
}

const scaleBrush = (factor: number) => {
  const { brush, setBrush } = useCanvas.getState()
  setBrush({ size: brushScaled(brush.size, factor) })
}
const hardenBrush = (by: number) => {
  const { brush, setBrush } = useCanvas.getState()
  setBrush({ hardness: brushHardened(brush.hardness, by) })
}
const applyWhole = (kind: 'invert' | 'clear') => {
  const { history, apply } = useCanvas.getState()
  if (!history.now.source) return false
  if (kind === 'clear' && history.now.operations.length === 0) return
  apply(withOperation(history.now, { kind }))
}

/** What keys and the palette can ask of the tools. Returns the end of the offer. */
export function offerToolCommands(): () => void {
  const ends = [
    offerCommand('tool-brush', () => choose('brush')),
    offerCommand('tool-eraser', () => choose('eraser')),
    offerCommand('tool-toggle', toggleMode),
    offerCommand('tool-lasso', () => choose('lasso', 'polygon')),
    offerCommand('tool-shape', () => choose('rectangle', 'ellipse')),
    offerCommand('tool-move', () => choose('move')),
    offerCommand('tool-frame', () => choose('frame')),
    offerCommand('brush-smaller', () => scaleBrush(1 / SIZE_STEP)),
    offerCommand('brush-larger', () => scaleBrush(SIZE_STEP)),
    offerCommand('brush-softer', () => hardenBrush(-HARDNESS_STEP)),
    offerCommand('brush-harder', () => hardenBrush(HARDNESS_STEP)),
    offerCommand('mask-invert', () => applyWhole('invert')),
    offerCommand('mask-clear', () => applyWhole('clear')),
    offerCommand('mask-shown', () => {
      const { overlay, setOverlay } = useCanvas.getState()
      setOverlay({ shown: !overlay.shown })
    }),
  ]
  return () => {
    for (const end of ends) end()
  }
}
