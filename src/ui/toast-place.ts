const GAP = 12

const boxesOf = (mark: string): DOMRect[] =>
  [...document.querySelectorAll(`[${mark}]`)]
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)

/**
 * Where toasts stand, as style: in the middle of what is marked `data-toast-ground` where that is in
 * sight, above every `data-toast-floor` there, which is pressed. In CSS pixels of the window.
 */
export function toastPlace(): { left: string; bottom: string } {
  const [ground = new DOMRect(0, 0, innerWidth, innerHeight)] = boxesOf('data-toast-ground')
  const tops = boxesOf('data-toast-floor')
    .filter(({ left, right }) => left < ground.right && right > ground.left)
    .map(({ top }) => top)
  const floor = Math.min(innerHeight, ...tops)
  return {
    left: `${ground.left + ground.width / 2}px`,
    bottom: `${innerHeight - floor + GAP}px`,
  }
}
