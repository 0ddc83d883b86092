import { CircleHelp } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Popover } from './popover.tsx'
import { tip } from './tooltip.tsx'

/**
 * An explanation on demand, by press or key, so that touch gets it too. It is no stop of the Tab
 * key, which would be one more a field: `openHelp` opens it from its field.
 */
export function Help({ about, children }: { about: string; children: ReactNode }) {
  const text = useRef<HTMLDivElement>(null)
  return (
    <Popover
      label={`About ${about}`}
      align="center"
      className="w-72 text-muted"
      // The focus goes along, so that a screen reader reads on; the browser gives it back on Esc.
      onOpenChange={(open) => open && text.current?.focus()}
      trigger={
        <button
          type="button"
          tabIndex={-1}
          data-help=""
          aria-label={`About ${about}`}
          aria-keyshortcuts="F1"
          {...tip('What this is', 'F1')}
          className="inline-flex size-6 touch:relative shrink-0 items-center justify-center rounded-full text-faint hover:text-ink *:invisible focus-visible:*:visible aria-expanded:*:visible group-focus-within/field:*:visible group-hover/field:*:visible touch:*:visible touch:before:absolute touch:before:-inset-2.5"
        >
          <CircleHelp aria-hidden size={14} />
        </button>
      }
    >
      <div ref={text} tabIndex={-1} className="outline-none">
        {children}
      </div>
    </Popover>
  )
}

/** Opens the explanation of the field that has the focus; false where there is none. */
export function openHelp(): boolean {
  // The field is what holds the label row with the button in it.
  const field = document.activeElement?.closest(':has(> * > [data-help])')
  const help = field?.querySelector<HTMLElement>('[data-help]')
  help?.click()
  return help != null
}
