import { RotateCcw } from 'lucide-react'
import { IconButton } from '../../../ui/icon-button.tsx'

export const ObjectReset = ({ label, onReset }: { label: string; onReset: () => void }) => (
  <IconButton
    label={`Reset ${label}`}
    size="sm"
    onClick={onReset}
    className="-mr-1 size-6! touch:size-target!"
  >
    <RotateCcw size={13} />
  </IconButton>
)
