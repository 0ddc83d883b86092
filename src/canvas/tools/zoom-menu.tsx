import { useEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { runCommand } from '../../ui/command.ts'
import { Menu } from '../../ui/menu.tsx'
import { canvasKey } from '../shortcuts.ts'
import { stageZoom } from '../stage/stage-zoom.ts'

const percent = () => `${Math.round(stageZoom.getState().zoom * 100)} %`
const ZOOMS = [50, 200, 400, 800]

/** The zoom in per cent, and where else it can go. */
export function ZoomMenu() {
  const text = useRef<HTMLSpanElement>(null)
  useEffect(
    () =>
      stageZoom.subscribe(() => {
        if (text.current) text.current.textContent = percent()
      }),
    [],
  )
  const item = (id: string, label: string, command: string, argument?: string) => {
    const keys = argument === undefined ? canvasKey(command) : undefined
    return { id, label, ...(keys && { keys }), onSelect: () => void runCommand(command, argument) }
  }
  return (
    <Menu
      label="Zoom"
      align="end"
      trigger={
        <Button variant="ghost" className="min-w-14 px-1!">
          <span className="sr-only">Zoom </span>
          <span ref={text}>{percent()}</span>
        </Button>
      }
      items={() => [
        item('fit', 'Fit', 'canvas-fit'),
        item('actual', '100 %', 'canvas-actual-size'),
        { id: 'line', separator: true },
        ...ZOOMS.map((zoom) => item(`${zoom}`, `${zoom} %`, 'canvas-zoom', `${zoom / 100}`)),
        { id: 'line-2', separator: true },
        { ...item('in', 'Zoom in', 'canvas-zoom', '+'), keys: '+' },
        { ...item('out', 'Zoom out', 'canvas-zoom', '-'), keys: '-' },
      ]}
    />
  )
}
