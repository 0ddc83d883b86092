import { PRESET_FILE, type Preset, presetFileSchema } from '../contract/preset.ts'
import { checkParams } from '../models/check.ts'
import { findModel } from '../models/index.ts'
import { parseJson, stringifyJson } from '../models/json.ts'
import { modernise } from '../models/modernise.ts'
import { toPath } from '../models/path.ts'

/** Something wrong with a file; the path leads to the leaf from the file's root. */
export interface FileIssue {
  path: string
  message: string
}

type ReadFile = { presets: Preset[]; issues?: never } | { issues: FileIssue[]; presets?: never }

/** The file of some presets; seeds are bare integers, as in every document of ours. */
export const writePresetFile = (presets: readonly Preset[]): string =>
  `${stringifyJson({ format: PRESET_FILE, version: 1, presets }, 2)}\n`

const refuse = (path: string, message: string): ReadFile => ({ issues: [{ path, message }] })

/**
 * Reads a file of presets. Former names of settings are taken as today's; anything else that the
 * schema or a parameter does not take refuses the whole file, by its leaf.
 */
export function readPresetFile(text: string): ReadFile {
  try {
    return readDocument(parseJson(text))
  } catch {
    // Not JSON, or nested deeper than any preset.
    return refuse('', 'This is not a file of presets: it cannot be read as JSON.')
  }
}

function readDocument(document: unknown): ReadFile {
  const format = document && typeof document === 'object' && 'format' in document && document.format
  if (format !== PRESET_FILE) {
    return refuse('format', `This is not a file of presets: its format is not "${PRESET_FILE}".`)
  }
  const parsed = presetFileSchema.safeParse(document)
  if (!parsed.success) {
    const issues = parsed.error.issues.flatMap((issue) => {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined]
      return keys.map((key) => ({
        path: toPath(key === undefined ? issue.path : [...issue.path, key]),
        message: key === undefined ? issue.message : 'A preset has no such part.',
      }))
    })
    return { issues }
  }
  const issues: FileIssue[] = []
  const presets = parsed.data.presets.map((preset, index) => {
    const at = `presets[${index}]`
    const model = findModel(preset.model)
    if (preset.name.trim() === '')
      issues.push({ path: `${at}.name`, message: 'A preset needs a name.' })
    if (!model) {
      issues.push({ path: `${at}.model`, message: `There is no model "${preset.model}" here.` })
      return preset
    }
    const params = modernise(model.params, preset.params)
    // A part of a form may leave out what a request must have.
    const wrong = checkParams(model.params, params).filter(({ rule }) => rule !== 'required')
    issues.push(...wrong.map(({ path, message }) => ({ path: `${at}.params.${path}`, message })))
    return { ...preset, name: preset.name.trim(), params }
  })
  // Optional parts that are absent are absent in the type too.
  return issues.length > 0 ? { issues } : { presets: presets as Preset[] }
}
