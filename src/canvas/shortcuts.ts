/** A key of the canvas, in the form of the app's table of keys, which it joins once it is loaded. */
interface CanvasShortcut {
  id: string
  keys: readonly string[]
  label: string
  group: 'Canvas'
  when: 'canvas'
  repeats?: true
}

const key = (
  id: string,
  label: string,
  keys: readonly string[],
  more: { repeats?: true } = {},
): CanvasShortcut => ({ id, label, keys, group: 'Canvas', when: 'canvas', ...more })

const repeats = { repeats: true } as const

export const canvasShortcuts: readonly CanvasShortcut[] = [
  key('tool-brush', 'Brush', ['B']),
  key('tool-eraser', 'Eraser (Alt erases while held)', ['E']),
  key('tool-toggle', 'Painting or erasing', ['X']),
  key('tool-lasso', 'Lasso, again for corners', ['L']),
  key('tool-shape', 'Rectangle, again for an ellipse', ['U']),
  key('tool-move', 'Move the picture (or hold Space)', ['V']),
  key('tool-frame', 'Extend the picture', ['C']),
  key('brush-smaller', 'Smaller brush', ['['], repeats),
  key('brush-larger', 'Larger brush', [']'], repeats),
  // On the US keyboard these are typed as braces.
  key('brush-softer', 'Softer brush', ['Shift+[', '{'], repeats),
  key('brush-harder', 'Harder brush', ['Shift+]', '}'], repeats),
  key('stage-line', 'Straight line from the last stroke', ['Shift+click']),
  key('stage-brush-wheel', 'Size of the brush', ['Ctrl+wheel']),
  key('stage-brush-drag', 'Brush size across, hardness up and down', ['Alt+right-drag']),
  key('mask-invert', 'Invert the mask', ['Shift+V', 'Mod+I']),
  key('mask-clear', 'Clear the mask', ['Shift+C']),
  key('mask-shown', 'Show or hide the mask', ['H']),
  key('canvas-fit', 'Fit the picture', ['Shift+1', 'Mod+0']),
  key('canvas-actual-size', 'Picture at 100 %', ['Shift+0', 'Mod+1']),
  // The picture's own keys, while it has the focus: nobody offers these as commands.
  key('stage-zoom', 'Zoom in and out, on the picture', ['+', '-']),
  key('stage-point', 'Move the pointer, on the picture', ['ArrowLeft', 'ArrowRight']),
  key('stage-press', 'Press or let go there, or close an outline', ['Enter']),
  key('stage-back', 'Take back a corner of an outline', ['Backspace']),
  key('stage-original', 'Original in place of a result, while held', ['\\']),
]

/** Adds the canvas's keys to the app's table, once. */
export function joinShortcuts(all: {
  push(...more: CanvasShortcut[]): unknown
  includes(one: CanvasShortcut): boolean
}): void {
  if (!canvasShortcuts.some((shortcut) => all.includes(shortcut))) all.push(...canvasShortcuts)
}

/** The key of a command as it is shown. */
export const canvasKey = (id: string): string | undefined =>
  canvasShortcuts.find((shortcut) => shortcut.id === id)?.keys[0]
