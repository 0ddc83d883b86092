import type { Json, Preset } from './param.ts'

type Fields = { [name: string]: Json }

const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Every name that one of these presets speaks of: what choosing any of them sets or unsets. */
export const namesOf = (presets: readonly Preset[]): string[] => [
  ...new Set(presets.flatMap(({ values }) => Object.keys(values))),
]

/** The presets' own parameters under one of them, by name; `null` is unset. */
export const valuesOf = (presets: readonly Preset[], preset: Preset): Fields =>
  Object.fromEntries(namesOf(presets).map((name) => [name, preset.values[name] ?? null]))

/**
 * The preset that a container's value equals, read in what the presets speak of. The start for own
 * values answers for what equals no other; without one, such a value has no preset.
 */
export function presetOf(presets: readonly Preset[], value: unknown): Preset | undefined {
  const off = presets.find((preset) => preset.off)
  if (value === undefined && off) return off
  const fields = isFields(value) ? value : {}
  const equals = (preset: Preset) =>
    Object.entries(valuesOf(presets, preset)).every(
      ([name, wanted]) => (fields[name] ?? null) === wanted,
    )
  return (
    presets.find((preset) => !preset.off && !preset.own && equals(preset)) ??
    presets.find((preset) => preset.own)
  )
}

/** An object's value under a preset: what the presets do not speak of stays. `null` is off. */
export function withPreset(presets: readonly Preset[], preset: Preset, value: unknown): Json {
  if (preset.off) return null
  const kept = { ...(isFields(value) ? value : {}), ...valuesOf(presets, preset) }
  return Object.fromEntries(Object.entries(kept).filter(([, given]) => given !== null))
}
