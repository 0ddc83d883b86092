import { type ReactElement, Suspense } from 'react'
import type { MenuItem } from './menu-item.ts'
import type { Align, Side } from './placement.ts'
import { Popover, type PopoverTrigger } from './popover.tsx'
import { prepared } from './prepared.tsx'

const MenuList = prepared(async () => (await import('./menu-list.tsx')).MenuList)

type MenuProps = {
  /** Names the menu. */
  label: string
  trigger: ReactElement<PopoverTrigger>
  items: readonly MenuItem[] | (() => readonly MenuItem[])
  side?: Side
  align?: Align
}

export function Menu({ label, trigger, items, side, align }: MenuProps) {
  return (
    <Popover
      label={label}
      kind="menu"
      trigger={trigger}
      {...(side && { side })}
      {...(align && { align })}
    >
      {(close) => (
        <Suspense>
          <MenuList
            label={label}
            items={typeof items === 'function' ? items() : items}
            close={close}
          />
        </Suspense>
      )}
    </Popover>
  )
}
