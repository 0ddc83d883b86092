import { classNames } from './class-names.ts'

/** The place of something that is being loaded; give it its size by class. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classNames('stripes rounded-md', className)} />
}
