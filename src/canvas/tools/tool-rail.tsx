import {
  Brush,
  Circle,
  Eraser,
  Expand,
  Hand,
  Lasso,
  type LucideIcon,
  Pentagon,
  Square,
} from 'lucide-react'
import { useEffect } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { canvasKey } from '../shortcuts.ts'
import { type Tool, useCanvas } from '../store.ts'
import { offerToolCommands } from './tool-commands.ts'
import { toolNames } from './tool-names.ts'

const tools: readonly { tool: Tool; command: string; Icon: LucideIcon }[] = [
  { tool: 'brush', command: 'tool-brush', Icon: Brush },
  { tool: 'eraser', command: 'tool-eraser', Icon: Eraser },
  { tool: 'rectangle', command: 'tool-shape', Icon: Square },
  { tool: 'ellipse', command: 'tool-shape', Icon: Circle },
  { tool: 'lasso', command: 'tool-lasso', Icon: Lasso },
  { tool: 'polygon', command: 'tool-lasso', Icon: Pentagon },
  { tool: 'frame', command: 'tool-frame', Icon: Expand },
  { tool: 'move', command: 'tool-move', Icon: Hand },
]

/** The tools, over the left edge of the stage or along its foot. */
export function ToolRail({ foot }: { foot: boolean }) {
  const tool = useCanvas((canvas) => canvas.tool)
  const setTool = useCanvas((canvas) => canvas.setTool)
  useEffect(offerToolCommands, [])
  return (
    <div
      role="toolbar"
      aria-label="Tools"
      aria-orientation={foot ? 'horizontal' : 'vertical'}
      className={classNames(
        'absolute flex rounded-lg bg-pane p-1 shadow-raised',
        foot
          ? '-translate-x-1/2 bottom-2 left-1/2 max-w-[calc(100%-16px)] overflow-x-auto'
          : '-translate-y-1/2 top-1/2 left-2 flex-col',
      )}
    >
      {tools.map(({ tool: own, command, Icon }) => (
        <IconButton
          key={own}
          label={toolNames[own]}
          keys={canvasKey(command) ?? ''}
          pressed={tool === own}
          onClick={(event) => {
            setTool(own)
            // A press of the hand goes on at the picture; a key stays among the tools.
            if (event.detail > 0) document.querySelector<HTMLElement>('[data-stage]')?.focus()
          }}
        >
          <Icon size={16} />
        </IconButton>
      ))}
    </div>
  )
}
