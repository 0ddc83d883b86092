import type { Preset } from '../../contract/preset.ts'
import { type FileIssue, readPresetFile, writePresetFile } from '../../draft/preset-file.ts'
import { usePresets } from '../../draft/presets.ts'

/** Ours: thousands of presets; more is some other file. */
const MOST_BYTES = 5 * 1024 * 1024

const fileName = (presets: readonly Preset[]): string => {
  const [only] = presets
  const name = presets.length === 1 && only ? only.name : 'presets'
  return `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'preset'}.json`
}

/** Hands the person a file of these presets. */
export function exportPresets(presets: readonly Preset[]): void {
  const blob = new Blob([writePresetFile(presets)], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = fileName(presets)
  link.click()
  // The browser has the file in hand by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Adds a file's presets; the answer is how many, or why none was. */
export async function importPresets(file: Blob): Promise<number | FileIssue[]> {
  if (file.size > MOST_BYTES) return [{ path: '', message: 'This file is too large for presets.' }]
  const { presets, issues } = readPresetFile(await file.text())
  if (issues) return issues
  if (!usePresets.getState().add(presets)) {
    return [{ path: '', message: 'This browser has no room for them.' }]
  }
  return presets.length
}
