import { Expand } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { runCommand } from '../../../ui/command.ts'
import { ObjectHelp } from '../../field/object-help.tsx'
import { ObjectBody } from '../../kinds/object/object-body.tsx'
import type { EditorProps } from '../editor.ts'

/** The sides in numbers, and the way to where they are pulled. */
export default function OutpaintEditor({ path, param, quiet }: EditorProps) {
  if (param.kind !== 'object') return null
  return (
    <>
      {!quiet && <ObjectHelp path={path} param={param} />}
      <Button
        size="sm"
        icon={<Expand aria-hidden size={14} />}
        className="self-start"
        onClick={() => runCommand('extend-picture')}
      >
        Extend on the canvas
      </Button>
      <ObjectBody path={path} param={param} quiet />
    </>
  )
}
