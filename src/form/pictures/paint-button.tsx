import { Brush } from 'lucide-react'
import type { Role } from '../../models/param.ts'
import { Button } from '../../ui/button.tsx'
import { runCommand } from '../../ui/command.ts'

/** The pictures that are painted or painted over, and what the way to the canvas is called there. */
const labels: Partial<Record<Role, string>> = {
  mask: 'Paint the mask',
  aceMask: 'Paint the mask',
  pictureToEdit: 'Paint over a part',
}

interface PaintButtonProps {
  role: Role | undefined
  /** Whether the slot holds a picture. */
  isFilled: boolean
}

/** Opens the canvas from a picture's slot; an empty one has nothing to paint over, a mask has. */
export function PaintButton({ role, isFilled }: PaintButtonProps) {
  const label = role && labels[role]
  const isMask = role === 'mask' || role === 'aceMask'
  if (!label || !(isFilled || isMask)) return null
  return (
    <Button
      size="sm"
      icon={<Brush aria-hidden size={14} />}
      onClick={() => runCommand('paint-mask')}
      className="self-start touch:h-target"
    >
      {label}
    </Button>
  )
}
