/** One pane at a time below this; the same limit as the `max-md` utilities. */
export const PHONE = '(max-width: 767px)'
/** Too narrow for three panes: the gallery lies over the stage. */
export const NARROW = '(max-width: 959px)'
