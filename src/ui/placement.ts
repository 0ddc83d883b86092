export type Side = 'top' | 'bottom' | 'left' | 'right'
export type Align = 'start' | 'center' | 'end'
type Box = { left: number; top: number; width: number; height: number }
type Extent = { width: number; height: number }
type Wish = { side: Side; align: Align; gap: number }

/** Least distance to the window's edge, px. */
const MARGIN = 8
const opposite = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const

/**
 * Where a panel goes beside its anchor, in px of the window: on the wished side where it fits,
 * else on the opposite one, else on the roomier of the two; then moved to stay inside the window.
 */
export function place(anchor: Box, panel: Extent, view: Extent, wish: Wish) {
  const room = {
    top: anchor.top - wish.gap - MARGIN,
    bottom: view.height - anchor.top - anchor.height - wish.gap - MARGIN,
    left: anchor.left - wish.gap - MARGIN,
    right: view.width - anchor.left - anchor.width - wish.gap - MARGIN,
  }
  const upright = wish.side === 'top' || wish.side === 'bottom'
  const length = upright ? panel.height : panel.width
  const other = opposite[wish.side]
  const side = room[wish.side] >= length || room[wish.side] >= room[other] ? wish.side : other

  const along = (from: number, size: number, own: number) =>
    wish.align === 'start'
      ? from
      : wish.align === 'end'
        ? from + size - own
        : from + (size - own) / 2
  const inside = (at: number, own: number, whole: number) =>
    Math.max(MARGIN, Math.min(at, whole - own - MARGIN))

  const maxHeight = Math.floor(upright ? Math.max(room[side], 0) : view.height - 2 * MARGIN)
  const height = Math.min(panel.height, maxHeight)
  const left = upright
    ? along(anchor.left, anchor.width, panel.width)
    : side === 'left'
      ? anchor.left - wish.gap - panel.width
      : anchor.left + anchor.width + wish.gap
  const top = upright
    ? side === 'top'
      ? anchor.top - wish.gap - height
      : anchor.top + anchor.height + wish.gap
    : along(anchor.top, anchor.height, height)
  return {
    side,
    left: Math.round(inside(left, panel.width, view.width)),
    top: Math.round(inside(top, height, view.height)),
    maxHeight,
  }
}
