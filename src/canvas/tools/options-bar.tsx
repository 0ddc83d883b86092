import { Minus, Plus, Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { redoStep, undoStep } from '../steps.ts'
import { useCanvas } from '../store.ts'
import { BrushSettings } from './brush-settings.tsx'
import { ByNumbers } from './by-numbers.tsx'
import { MaskLook } from './mask-look.tsx'
import { useToolSettings } from './tool-settings.ts'
import { ZoomMenu } from './zoom-menu.tsx'

/** What the tool in hand can be told, and what goes for all of them. */
export function OptionsBar() {
  return (
    <div
      role="toolbar"
      aria-label="Tool options"
      className="flex min-w-0 items-center gap-1 overflow-x-auto touch:min-h-12 @max-[480px]:gap-0"
    >
      <div className="flex flex-1 items-center gap-1">
        <ToolOptions />
      </div>
      <Steps />
      <MaskLook />
      <ZoomMenu />
    </div>
  )
}

function ToolOptions() {
  const tool = useCanvas((canvas) => canvas.tool)
  if (tool === 'brush' || tool === 'eraser') return <BrushSettings />
  if (tool === 'move' || tool === 'frame') return null
  return (
    <>
      <ShapeMode />
      {(tool === 'rectangle' || tool === 'ellipse') && <ByNumbers key={tool} kind={tool} />}
    </>
  )
}

function ShapeMode() {
  const mode = useToolSettings((settings) => settings.mode)
  const setMode = useToolSettings((settings) => settings.setMode)
  return (
    <Segmented
      label="What the shape does"
      size="sm"
      value={mode}
      onChange={setMode}
      segments={[
        { value: 'add', label: 'Add', icon: short('Add', <Plus size={16} />) },
        { value: 'subtract', label: 'Take away', icon: short('Take away', <Minus size={16} />) },
      ]}
      className="shrink-0"
    />
  )
}

/** A word, or its sign where there is little room. */
const short = (word: string, sign: ReactNode) => (
  <>
    <span className="@max-[480px]:hidden">{word}</span>
    <span className="@min-[480px]:hidden">{sign}</span>
  </>
)

/** On a phone there is room for what can be pressed. */
const whenSmall = '@max-[420px]:disabled:hidden'

function Steps() {
  const canUndo = useCanvas(({ history }) => history.past.length > 0)
  const canRedo = useCanvas(({ history }) => history.future.length > 0)
  return (
    <>
      <IconButton
        label="Undo"
        keys="Mod+Z"
        onClick={undoStep}
        disabled={!canUndo}
        className={whenSmall}
      >
        <Undo2 size={16} />
      </IconButton>
      <IconButton
        label="Redo"
        keys="Mod+Shift+Z"
        onClick={redoStep}
        disabled={!canRedo}
        className={whenSmall}
      >
        <Redo2 size={16} />
      </IconButton>
    </>
  )
}
