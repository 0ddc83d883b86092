import { classNames } from './class-names.ts'
import { isMac, keyLabels } from './key-label.ts'

/** A key or a combination, such as `Mod+K`, `Shift+1` or `/`. */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  return (
    <kbd
      className={classNames(
        'inline-flex h-4 min-w-4 items-center justify-center rounded-sm border border-line-strong px-1 font-sans text-small leading-none text-muted',
        className,
      )}
    >
      {keyLabels(keys, isMac).join(isMac ? '' : ' ')}
    </kbd>
  )
}
