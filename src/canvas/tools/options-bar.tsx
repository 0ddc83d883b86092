import { Redo2, Undo2 } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { useCanvas } from '../store.ts'
import { BrushSettings } from './brush-settings.tsx'
import { ByNumbers } from './by-numbers.tsx'
import { MaskLook } from './mask-look.tsx'
import { useToolSettings } from './tool-settings.ts'
import { ZoomMenu } from './zoom-menu.tsx'

/** What the tool in hand can be told, and what goes for all of them. */
export function OptionsBar() {
  return (
    <div role="toolbar" aria-label="Tool options" className="flex min-w-0 items-center gap-1">
      <div className="flex min-w-0 flex-1 items-center gap-1">
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
        { value: 'add', label: 'Add' },
        { value: 'subtract', label: 'Take away' },
      ]}
    />
  )
}

function Steps() {
  const canUndo = useCanvas(({ history }) => history.past.length > 0)
  const canRedo = useCanvas(({ history }) => history.future.length > 0)
  const { undo, redo } = useCanvas.getState()
  return (
    <>
      <IconButton label="Undo" keys="Mod+Z" onClick={undo} disabled={!canUndo}>
        <Undo2 size={16} />
      </IconButton>
      <IconButton label="Redo" keys="Mod+Shift+Z" onClick={redo} disabled={!canRedo}>
        <Redo2 size={16} />
      </IconButton>
    </>
  )
}
