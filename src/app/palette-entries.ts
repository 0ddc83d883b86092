import { useDraft } from '../draft/draft.ts'
import { useOpened } from '../draft/opened.ts'
import { usePresets } from '../draft/presets.ts'
import { fieldIndex, focusField } from '../form/index.ts'
import { catalogue, findModel } from '../models/index.ts'
import { hasCommand, runCommand } from '../ui/command.ts'
import type { Pane } from './panes.ts'
import { shortcuts } from './shortcuts.ts'
import { themes, useTheme } from './theme.ts'

type Entry = {
  id: string
  label: string
  /** Quieter, after the label. */
  hint?: string
  /** Other words it is found by. */
  words?: string
  group: string
  keys?: string | undefined
  run: () => void
}

/** What can be done now: what nobody offers at the moment is left out. */
const commands = (): Entry[] =>
  shortcuts
    .filter(
      ({ id, when }) =>
        id !== 'palette' &&
        hasCommand(id) &&
        (when !== 'opened' || useOpened.getState().imageId !== null) &&
        (when !== 'canvas' || useOpened.getState().canvas),
    )
    .map(({ id, label, group, keys }) => ({
      id,
      label,
      group,
      keys: keys[0],
      run: () => void runCommand(id),
    }))

/** Asked for in the form's pane, without a key of their own. */
const keyless = [
  {
    id: 'inspect',
    label: 'Show the request, or write it',
    words: 'json task curl paste import',
    group: 'Ask',
  },
  { id: 'save-preset', label: 'Save as preset…', words: 'style settings keep', group: 'Presets' },
  {
    id: 'presets',
    label: 'All presets…',
    words: 'styles import export rename delete',
    group: 'Presets',
  },
]

const inForm = (id: string, argument?: string) => () => {
  runCommand('ask')
  runCommand(id, argument)
}

const bulk: Entry = {
  id: 'open-bulk',
  label: 'Prompt variations in bulk…',
  words: 'wildcards combinations word lists many',
  group: 'Ask',
  run: () => void runCommand('open-bulk'),
}

const spend: Entry = {
  id: 'spend',
  label: 'What was spent…',
  words: 'spend money cost days csv export bill budget',
  group: 'Everywhere',
  run: () => void runCommand('spend'),
}

const canvas: Entry[] = [
  {
    id: 'paint-mask',
    label: 'Paint a mask…',
    words: 'canvas inpaint brush repaint part local editing',
    group: 'Canvas',
    run: () => void runCommand('paint-mask'),
  },
  {
    id: 'extend-picture',
    label: 'Extend a picture…',
    words: 'canvas outpaint uncrop sides frame',
    group: 'Canvas',
    run: () => void runCommand('extend-picture'),
  },
]

const presets = (): Entry[] =>
  hasCommand('apply-preset')
    ? [
        ...keyless.map((entry) => ({ ...entry, run: inForm(entry.id) })),
        ...usePresets.getState().presets.map(({ name }) => ({
          id: `preset ${name}`,
          label: `Apply preset: ${name}`,
          words: 'style settings',
          group: 'Presets',
          run: inForm('apply-preset', name),
        })),
      ]
    : []

const models = (): Entry[] =>
  catalogue
    .filter(({ slug }) => slug !== useDraft.getState().slug)
    .map(({ slug, shortName, summary }) => ({
      id: `model ${slug}`,
      label: `Switch to ${shortName}`,
      words: summary,
      group: 'Model',
      run: () => useDraft.getState().switchModel(slug),
    }))

const fields = (show: (pane: Pane) => void): Entry[] => {
  const model = findModel(useDraft.getState().slug)
  if (!model) return []
  return fieldIndex(model).map(({ path, label, help, group }) => ({
    id: `field ${path}`,
    label,
    hint: group,
    words: `${path} ${help}`,
    group: 'Go to field',
    run: () => {
      show('ask')
      focusField(path)
    },
  }))
}

const looks = (): Entry[] =>
  themes
    .filter(({ value }) => value !== useTheme.getState().theme)
    .map(({ value, label }) => ({
      id: `theme ${value}`,
      label: `Theme: ${label.toLowerCase()}`,
      words: 'dark light appearance',
      group: 'Everywhere',
      run: () => useTheme.getState().setTheme(value),
    }))

export const paletteEntries = (show: (pane: Pane) => void): Entry[] => [
  ...commands(),
  ...presets(),
  bulk,
  spend,
  ...canvas,
  ...models(),
  ...looks(),
  ...fields(show),
]
