import { offerCommand } from '../../ui/command.ts'
import { changeMask } from '../change-mask.ts'
import { type Tool, useCanvas } from '../store.ts'
import { say } from '../voice.ts'
import { brushHardened, brushScaled, HARDNESS_STEP, SIZE_STEP } from './brush-size.ts'
import { toolNames } from './tool-names.ts'
import { useToolSettings } from './tool-settings.ts'

const FREEHAND: readonly Tool[] = ['brush', 'eraser']

const take = (tool: Tool) => {
  useCanvas.getState().setTool(tool)
  say(toolNames[tool])
}
/** The tool itself, or its other form when it is in hand already. */
const choose = (tool: Tool, other: Tool = tool) =>
  take(useCanvas.getState().tool === tool ? other : tool)

function toggleMode(): void {
  const { tool } = useCanvas.getState()
  const { mode, setMode } = useToolSettings.getState()
  if (FREEHAND.includes(tool)) take(tool === 'brush' ? 'eraser' : 'brush')
  else {
    setMode(mode === 'add' ? 'subtract' : 'add')
    say(mode === 'add' ? 'Takes away' : 'Adds')
  }
}

const scaleBrush = (factor: number) => {
  const { brush, setBrush } = useCanvas.getState()
  const size = brushScaled(brush.size, factor)
  setBrush({ size })
  say(`Brush ${Math.round(size)} px`)
}
const hardenBrush = (by: number) => {
  const { brush, setBrush } = useCanvas.getState()
  const hardness = brushHardened(brush.hardness, by)
  setBrush({ hardness })
  say(`Hardness ${Math.round(hardness * 100)} %`)
}
const applyWhole = (kind: 'invert' | 'clear') => {
  const { source, operations } = useCanvas.getState().history.now
  if (source && kind === 'clear' && operations.length === 0) return say('The mask is empty')
  if (!changeMask({ kind })) return false
  say(kind === 'clear' ? 'Mask cleared' : 'Mask inverted')
}
const showOrHide = () => {
  const { overlay, setOverlay } = useCanvas.getState()
  setOverlay({ shown: !overlay.shown })
  say(overlay.shown ? 'Mask hidden' : 'Mask shown')
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
    offerCommand('mask-shown', showOrHide),
  ]
  return () => {
    for (const end of ends) end()
  }
}
