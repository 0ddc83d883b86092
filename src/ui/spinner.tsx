import { LoaderCircle } from 'lucide-react'
import { classNames } from './class-names.ts'

/** Decorative: whoever shows it says in words what is being waited for. */
export function Spinner({ size = 16, className }: { size?: number; className?: string }) {
  return (
    <LoaderCircle
      aria-hidden
      size={size}
      className={classNames('shrink-0 animate-spin', className)}
    />
  )
}
