import { classNames } from './class-names.ts'

/**
 * Points at what folds: right while folded, down while open. Drawn of borders: an icon is a layer
 * for the browser, there are twenty of these, and each key in the prompt goes through all layers.
 */
export function FoldMark({ open, className }: { open: boolean; className?: string }) {
  return (
    <span
      aria-hidden
      className={classNames('grid size-3.5 shrink-0 place-items-center', className)}
    >
      <span
        className={classNames(
          'size-0 border-transparent',
          open
            ? 'border-x-4 border-t-5 border-t-current'
            : 'border-y-4 border-l-5 border-l-current',
        )}
      />
    </span>
  )
}
