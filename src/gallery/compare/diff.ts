import { findModel } from '../../models/index.ts'
import { stringifyJson } from '../../models/json.ts'
import { findRole } from '../../models/model.ts'
import { defaultOf } from '../../models/param.ts'
import { paramAt } from '../../models/path.ts'
import { toLeaves, valueText } from '../details/leaf.ts'
import type { Picture } from '../picture.ts'
import { modelName } from '../prompt.ts'

export interface Difference {
  path: string
  label: string
  left: string
  right: string
}

interface Side {
  label: string
  text: string
  json: string
}

/** What a request leaves to the model, as far as the documents say. */
function unsetText({ generation }: Picture, path: string): string {
  const param = paramAt(findModel(generation.model)?.params ?? [], path)
  if (!param) return 'not a parameter of this model'
  const fallback = defaultOf(param)
  return fallback === undefined ? 'not set' : `not set (${valueText(param, fallback)})`
}

function sides({ generation, image }: Picture): Map<string, Side> {
  const model = findModel(generation.model)
  const found = new Map<string, Side>()
  if (!model) return found
  for (const { path, label, text, value } of toLeaves(model, generation.params)) {
    found.set(path, { label, text, json: stringifyJson(value) })
  }
  // The seed that was returned made the picture, whether or not one was asked for.
  const seed = findRole(model, 'seed')
  if (seed && image.seed !== null) {
    found.set(seed.path, { label: seed.param.label, text: image.seed, json: image.seed })
  }
  return found
}

/** Parameters in which two pictures differ, in the order of the first picture's model. */
export function differences(left: Picture, right: Picture): Difference[] {
  const [a, b] = [sides(left), sides(right)]
  const rows = [...new Set([...a.keys(), ...b.keys()])].flatMap((path) => {
    const [one, other] = [a.get(path), b.get(path)]
    if (one?.json === other?.json) return []
    return [
      {
        path,
        label: one?.label ?? other?.label ?? path,
        left: one?.text ?? unsetText(left, path),
        right: other?.text ?? unsetText(right, path),
      },
    ]
  })
  const [one, other] = [left.generation, right.generation]
  if (one.air === other.air && one.model === other.model) return rows
  const name = ({ model, air }: typeof one) => `${modelName(model)} (${air})`
  return [{ path: 'air', label: 'Model that ran', left: name(one), right: name(other) }, ...rows]
}
