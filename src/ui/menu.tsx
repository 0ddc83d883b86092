import type { ReactElement } from 'react'
import type { MenuItem } from './menu-item.ts'
import { MenuList } from './menu-list.tsx'
import type { Align, Side } from './placement.ts'
import { Popover, type PopoverTrigger } from './popover.tsx'

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
        <MenuList
          label={label}
          items={typeof items === 'function' ? items() : items}
          close={close}
        />
      )}
    </Popover>
  )
}
