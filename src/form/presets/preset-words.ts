import type { Preset } from '../../contract/preset.ts'
import { findModel } from '../../models/index.ts'

/** A style has words to put around the prompt. */
export const isStyle = ({ before, after }: Preset): boolean => Boolean(before || after)

/** What a preset holds, in a line: "All settings", "Words, Steps, Guidance (CFG)". */
export function presetWords({ model: slug, whole, params, before, after }: Preset): string {
  const model = findModel(slug)
  const of = model ? model.shortName : slug
  if (whole) return `All settings, ${of}`
  const labels = Object.keys(params).map(
    (name) => model?.params.find((param) => param.name === name)?.label ?? name,
  )
  return [...(before || after ? ['Words'] : []), ...labels].join(', ') || 'Nothing'
}
