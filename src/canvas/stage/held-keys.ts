/** The keys that are down right now, by what was really pressed: a trackpad's pinch claims Ctrl. */
export interface HeldKeys {
  readonly space: boolean
  readonly alt: boolean
  /** Ctrl or Cmd. */
  readonly command: boolean
}

const SPACE_PRESSES =
  'button, a, input, select, textarea, summary, [contenteditable=true], [role=option], [role=slider]'

/**
 * Follows the held keys of the window until the signal ends. Space counts unless it would press
 * something; a window that lost the focus sees no key come up, so that all are let go.
 */
export function watchHeldKeys(changed: () => void, signal: AbortSignal): HeldKeys {
  const held = { space: false, alt: false, command: false }
  const set = (key: keyof typeof held, down: boolean) => {
    if (held[key] === down) return
    held[key] = down
    changed()
  }
  const onKey = (event: KeyboardEvent) => {
    const down = event.type === 'keydown'
    if (event.key === 'Control' || event.key === 'Meta') set('command', down)
    if (event.key === 'Alt') set('alt', down)
    if (event.code !== 'Space') return
    const target = event.target instanceof Element ? event.target : null
    set('space', down && !target?.closest(SPACE_PRESSES))
  }
  const letGo = () => {
    set('space', false)
    set('alt', false)
    set('command', false)
  }
  addEventListener('keydown', onKey, { signal, capture: true })
  addEventListener('keyup', onKey, { signal, capture: true })
  addEventListener('blur', letGo, { signal })
  return held
}
