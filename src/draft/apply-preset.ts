import type { Preset } from '../contract/preset.ts'
import { findModel } from '../models/index.ts'
import { findRole, type Model } from '../models/model.ts'
import type { Request } from '../models/rule.ts'
import { type SetAside, salvage } from '../models/salvage.ts'
import type { Take } from './draft.ts'

const SIGN = /^[,.;:!?)\]}]/
const inWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign)

/** The prompt with a style's words around it; words that stand there already are not put again. */
export function wordsAround(prompt: string, before = '', after = ''): string {
  const [front, back] = [before.trim(), after.trim()]
  let text = prompt.trim()
  const led = text.startsWith(front) && !inWord(text.charAt(front.length))
  if (front !== '' && !led) text = text === '' ? front : `${front} ${text}`
  const ahead = text.charAt(text.length - back.length - 1)
  const ended = text.endsWith(back) && (SIGN.test(back) || !inWord(ahead))
  if (back !== '' && !ended) text += text === '' || SIGN.test(back) ? back : `, ${back}`
  return text
}

/** What a preset means for a draft: the values to set, and what the draft's model has no place for. */
export function presetChanges(
  preset: Preset,
  model: Model,
  prompt: string,
): { changes: Take['changes']; setAside: SetAside[] } {
  const from = findModel(preset.model)
  const kept =
    from && from !== model
      ? salvage(from, model, preset.params)
      : { request: preset.params, setAside: [] }
  const changes: Take['changes'] = Object.keys(preset.params)
    .filter((name) => kept.request[name] !== undefined)
    .map((path) => ({ path, value: kept.request[path] }))
  const role = findRole(model, 'prompt')
  if (role && (preset.before || preset.after)) {
    const named = kept.request[role.path]
    const now = typeof named === 'string' ? named : prompt
    const words = { path: role.path, value: wordsAround(now, preset.before, preset.after) }
    return {
      changes: [...changes.filter(({ path }) => path !== role.path), words],
      setAside: kept.setAside,
    }
  }
  return { changes, setAside: kept.setAside }
}

/** The request a preset stands for by itself; a part of a form is filled up as a new draft is. */
export function presetRequest(preset: Preset, model: Model): Request {
  if (preset.whole) return preset.params
  const role = findRole(model, 'prompt')
  const named = role && preset.params[role.path]
  const words = wordsAround(typeof named === 'string' ? named : '', preset.before, preset.after)
  return {
    ...model.start,
    ...preset.params,
    ...(role && words !== '' && { [role.path]: words }),
  }
}
