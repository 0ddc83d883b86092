import { Check, ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import { Kbd } from './kbd.tsx'
import type { MenuAction, MenuItem } from './menu-item.ts'

const TYPING_MS = 700
const CHOOSABLE = '[role^=menuitem]:not([aria-disabled])'

/** Over the last rows in sight. */
const fade = {
  bottom: -4,
  marginTop: -32,
  background: 'linear-gradient(transparent, var(--color-raised) 60%)',
}

type MenuListProps = { label: string; items: readonly MenuItem[]; close: () => void }

/** The items of an open menu: arrows, Home, End and typing move; Enter or Space choose. */
export function MenuList({ label, items, close }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null)
  const typed = useRef({ text: '', at: 0 })

  // What follows below the panel's edge is announced there, as bars of scrolling may be hidden.
  const end = useRef<HTMLSpanElement>(null)
  const [more, setMore] = useState(false)
  useEffect(() => {
    if (!end.current) return undefined
    const observer = new IntersectionObserver(([entry]) => setMore(entry?.isIntersecting === false))
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [])
  const hasIcons = items.some((item) => 'icon' in item)

  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>(CHOOSABLE) ?? [])]
  // The attribute, which React leaves out: the browser focuses it as the panel is shown.
  useLayoutEffect(() => {
    const first = list.current?.querySelector<HTMLElement>(CHOOSABLE)
    first?.setAttribute('autofocus', '')
    // Opened before this file was there.
    if (first?.closest('[popover]:popover-open')) first.focus()
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    const all = rows()
    // Looked for alone: whatever else has the focus is not found.
    const at = all.indexOf(document.activeElement as HTMLElement)
    const go = (index: number) => {
      event.preventDefault()
      event.stopPropagation()
      all.at(index % all.length)?.focus()
    }
    if (event.key === 'ArrowDown') go(at + 1)
    else if (event.key === 'ArrowUp') go(at <= 0 ? all.length - 1 : at - 1)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(all.length - 1)
    else if (event.key === 'Tab') close()
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      const now = event.timeStamp
      const fresh = now - typed.current.at > TYPING_MS
      const text = (fresh ? '' : typed.current.text) + event.key.toLowerCase()
      typed.current = { text, at: now }
      const turned = [...all.slice(at + (fresh ? 1 : 0)), ...all.slice(0, Math.max(0, at))]
      const found = turned.find((row) => row.textContent?.toLowerCase().startsWith(text))
      event.stopPropagation()
      found?.focus()
    }
  }

  const choose = (item: MenuAction) => {
    if (item.disabled) return
    close()
    item.onSelect()
  }

  return (
    <div
      ref={list}
      role="menu"
      aria-label={label}
      onKeyDown={onKeyDown}
      className="flex min-w-44 flex-col"
    >
      {items.map((item) => {
        if ('separator' in item) return <hr key={item.id} className="mx-1 my-1 border-line" />
        if ('heading' in item)
          return (
            <div key={item.id} role="presentation" className="px-2 pt-2 pb-1 text-small text-faint">
              {item.heading}
            </div>
          )
        const chooses = item.checked !== undefined
        return (
          <button
            key={item.id}
            type="button"
            {...(chooses
              ? { role: 'menuitemradio', 'aria-checked': item.checked }
              : { role: 'menuitem' })}
            aria-disabled={item.disabled || undefined}
            aria-label={item.aside && `${item.label}, ${item.aside}`}
            tabIndex={-1}
            onClick={() => choose(item)}
            onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
            className={classNames(
              'flex h-control-sm items-center gap-2 rounded-sm px-2 text-left outline-none focus:bg-hover aria-disabled:opacity-45',
              item.danger && 'text-danger',
            )}
          >
            {chooses ? (
              <Check aria-hidden size={14} className={item.checked ? '' : 'invisible'} />
            ) : (
              // Labels stand below each other, with and without.
              hasIcons && <span className="flex size-3.5 text-faint">{item.icon}</span>
            )}
            <span className="flex-1 whitespace-nowrap">{item.label}</span>
            {item.aside && <span className="ml-6 text-muted">{item.aside}</span>}
            {item.keys && <Kbd keys={item.keys} className="ml-4 touch:hidden" />}
          </button>
        )
      })}
      <span ref={end} aria-hidden className="shrink-0" />
      {more && (
        <span
          aria-hidden
          className="pointer-events-none sticky flex h-8 shrink-0 items-end justify-center text-faint"
          style={fade}
        >
          <ChevronDown size={14} />
        </span>
      )}
    </div>
  )
}
