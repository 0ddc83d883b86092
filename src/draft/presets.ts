import { create } from 'zustand'
import { type Preset, presetSchema } from '../contract/preset.ts'
import { freeName } from './free-name.ts'
import { keepInStep } from './in-step.ts'
import { writeKept } from './kept.ts'
import { readKeptList } from './kept-list.ts'

const NAME = 'playground.presets'

interface Presets {
  /** In the order they were saved; each name once. */
  presets: readonly Preset[]
  /** Each of these answers whether the browser could keep it. */
  /** Takes the place of one with the same name. */
  save(preset: Preset): boolean
  /** Each under a name of its own; one that is there already, to the leaf, is not added. */
  add(presets: readonly Preset[]): boolean
  rename(name: string, next: string): boolean
  remove(name: string): boolean
  /** Back where it was. */
  restore(preset: Preset, index: number): boolean
}

const isSame = (a: Preset, b: Preset): boolean => JSON.stringify(a) === JSON.stringify(b)

const readPresets = () => ({
  // Optional parts that are absent are absent in the type too.
  presets: readKeptList(NAME, 'presets', presetSchema) as Preset[],
})

/** Saved settings and styles of this browser. */
export const usePresets = create<Presets>()((set, get) => {
  /** What cannot be kept is not shown as kept. */
  const keep = (presets: readonly Preset[]): boolean => {
    const isKept = writeKept(NAME, { presets })
    if (isKept) set({ presets })
    return isKept
  }
  return {
    ...readPresets(),
    save: (preset) => {
      const { presets } = get()
      const at = presets.findIndex(({ name }) => name === preset.name)
      return keep(at < 0 ? [...presets, preset] : presets.with(at, preset))
    },
    add: (added) => {
      const all = [...get().presets]
      for (const preset of added) {
        if (all.some((known) => isSame(known, preset))) continue
        const name = freeName(
          preset.name,
          all.map((known) => known.name),
        )
        all.push({ ...preset, name })
      }
      return keep(all)
    },
    rename: (name, next) =>
      keep(
        get().presets.map((preset) => (preset.name === name ? { ...preset, name: next } : preset)),
      ),
    remove: (name) => keep(get().presets.filter((preset) => preset.name !== name)),
    restore: (preset, index) => {
      const rest = get().presets.filter(({ name }) => name !== preset.name)
      return keep(rest.toSpliced(index, 0, preset))
    },
  }
})

keepInStep(NAME, () => usePresets.setState(readPresets()))
