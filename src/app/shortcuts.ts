export type Shortcut = {
  /** The command it runs; see ui/command.ts. */
  id: string
  /** Any of these, such as `Mod+Enter`. The first is the one that is shown. */
  keys: readonly string[]
  label: string
  group: 'Ask' | 'See' | 'Take from a picture' | 'Compare' | 'Everywhere' | 'Canvas'
  /** Also while the focus is in a text box. */
  typing?: true
  /** Also again and again while the keys are held. */
  repeats?: true
  /** Also in a number's box while its text is as it was: until one types, it is a value. */
  resting?: true
  /** Only while a picture is open on the stage, or the canvas is, and the focus is not in the form. */
  when?: 'opened' | 'canvas'
}

/**
 * Every key of the interface. The dispatcher, the palette, the sheet and the tooltips read it. The
 * canvas brings its own when it is loaded.
 */
export const shortcuts: Shortcut[] = [
  { id: 'generate', keys: ['Mod+Enter'], label: 'Generate', group: 'Ask', typing: true },
  {
    id: 'generate-front',
    keys: ['Mod+Shift+Enter'],
    label: 'Generate at the front of the queue',
    group: 'Ask',
    typing: true,
  },
  { id: 'focus-prompt', keys: ['/'], label: 'Write the prompt', group: 'Ask' },
  // The prompt's own keys: nobody offers these two as commands.
  {
    id: 'earlier-prompts',
    keys: ['Alt+ArrowUp', 'Alt+ArrowDown'],
    label: 'Earlier and later prompts, in the prompt',
    group: 'Ask',
    typing: true,
  },
  {
    id: 'weigh-words',
    keys: ['Mod+ArrowUp', 'Mod+ArrowDown'],
    label: 'Weight of the selected words, in the prompt',
    group: 'Ask',
    typing: true,
  },
  { id: 'undo', keys: ['Mod+Z'], label: 'Undo', group: 'Ask', repeats: true, resting: true },
  {
    id: 'redo',
    keys: ['Mod+Shift+Z', 'Ctrl+Y'],
    label: 'Redo',
    group: 'Ask',
    repeats: true,
    resting: true,
  },
  { id: 'field-help', keys: ['F1'], label: 'About the field', group: 'Ask', typing: true },

  { id: 'gallery', keys: ['G'], label: 'Show or hide the gallery', group: 'See' },
  { id: 'previous', keys: ['ArrowLeft'], label: 'Newer picture', group: 'See', when: 'opened' },
  { id: 'next', keys: ['ArrowRight'], label: 'Older picture', group: 'See', when: 'opened' },
  { id: 'star', keys: ['.'], label: 'Star', group: 'See', when: 'opened' },
  {
    id: 'delete',
    keys: ['Delete', 'Backspace'],
    label: 'Delete, with undo',
    group: 'See',
    when: 'opened',
  },
  { id: 'details', keys: ['I'], label: 'Details', group: 'See', when: 'opened' },
  { id: 'fit', keys: ['Shift+1'], label: 'Fit the picture', group: 'See', when: 'opened' },
  {
    id: 'actual-size',
    keys: ['Shift+0'],
    label: 'Picture at 100 %',
    group: 'See',
    when: 'opened',
  },
  { id: 'close-canvas', keys: ['Escape'], label: 'Close the canvas', group: 'See', when: 'canvas' },
  { id: 'close', keys: ['Escape'], label: 'Close the picture', group: 'See', when: 'opened' },

  {
    id: 'take-all',
    keys: ['A'],
    label: 'All settings',
    group: 'Take from a picture',
    when: 'opened',
  },
  { id: 'take-seed', keys: ['S'], label: 'Seed', group: 'Take from a picture', when: 'opened' },
  { id: 'take-prompt', keys: ['P'], label: 'Prompt', group: 'Take from a picture', when: 'opened' },
  { id: 'take-size', keys: ['D'], label: 'Size', group: 'Take from a picture', when: 'opened' },
  {
    id: 'take-all-but-seed',
    keys: ['R'],
    label: 'All but the seed',
    group: 'Take from a picture',
    when: 'opened',
  },

  {
    id: 'compare',
    keys: ['M'],
    label: 'Compare, next way to compare',
    group: 'Compare',
    when: 'opened',
  },
  { id: 'swap', keys: ['C'], label: 'Swap the two', group: 'Compare', when: 'opened' },

  { id: 'palette', keys: ['Mod+K'], label: 'Command palette', group: 'Everywhere', typing: true },
  { id: 'shortcuts', keys: ['?'], label: 'Keyboard shortcuts', group: 'Everywhere' },
  { id: 'toast', keys: ['Alt+T'], label: 'Go to the button of a message', group: 'Everywhere' },
]
