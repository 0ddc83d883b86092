import { describe, expect, it } from 'vitest'
import { PRESET_FILE, type Preset } from '../contract/preset.ts'
import { readPresetFile, writePresetFile } from './preset-file.ts'

const KREA = 'krea-flux-1-krea-dev'
const preset: Preset = {
  name: 'Noir',
  model: KREA,
  whole: false,
  params: { steps: 40, seed: '9223372036854775807', lora: [{ model: 'a:1@2', weight: 0.5 }] },
  after: 'film grain',
}

const file = (...presets: unknown[]) => JSON.stringify({ format: PRESET_FILE, version: 1, presets })

describe('a file of presets', () => {
  it('comes back as it went, to the digit', () => {
    const text = writePresetFile([preset])
    expect(text).toContain('"seed": 9223372036854775807')
    expect(readPresetFile(text)).toEqual({ presets: [preset] })
  })

  it('takes former names for today’s', () => {
    const { presets } = readPresetFile(
      file({
        ...preset,
        params: { usePromptWeighting: true, checkNSFW: true, scheduler: 'euler' },
      }),
    )
    expect(presets?.[0]?.params).toEqual({
      promptWeighting: 'compel',
      safety: { checkContent: true },
      scheduler: 'Euler',
    })
  })

  it.each([
    ['not json', ''],
    ['{}', 'format'],
    ['[]', 'format'],
    ['null', 'format'],
    [`${'['.repeat(100_000)}`, ''],
    [JSON.stringify({ format: PRESET_FILE, version: 2, presets: [] }), 'version'],
    [file(preset, { ...preset, whole: 'yes' }), 'presets[1].whole'],
    [file({ ...preset, colour: 'red' }), 'presets[0].colour'],
    [file({ ...preset, name: ' ' }), 'presets[0].name'],
    [file({ ...preset, model: 'gone' }), 'presets[0].model'],
    [file({ ...preset, params: { steps: 51 } }), 'presets[0].params.steps'],
    [file({ ...preset, params: { styles: 1 } }), 'presets[0].params.styles'],
    [
      file({ ...preset, params: { lora: [{ model: 'a:1@2', weight: 9 }] } }),
      'presets[0].params.lora[0].weight',
    ],
  ])('refuses %s at its leaf', (text, path) => {
    const { issues } = readPresetFile(text)
    expect(issues?.map((issue) => issue.path)).toEqual([path])
    expect(issues?.[0]?.message).not.toBe('')
  })
})
