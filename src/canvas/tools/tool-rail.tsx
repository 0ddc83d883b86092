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

/** The tools, over the left edge of the stage; along its foot on a phone. */
export function ToolRail() {
  const tool = useCanvas((canvas) => canvas.tool)
  const setTool = useCanvas((canvas) => canvas.setTool)
  useEffect(offerToolCommands, [])
  return (
    <div
      role="toolbar"
      aria-label="Tools"
      aria-orientation="vertical"
      className="-translate-y-1/2 max-md:-translate-x-1/2 absolute top-1/2 left-2 flex flex-col rounded-lg bg-pane p-1 shadow-raised max-md:top-auto max-md:bottom-2 max-md:left-1/2 max-md:max-w-[calc(100%-16px)] max-md:translate-y-0 max-md:flex-row max-md:overflow-x-auto"
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
