import { check } from '../../models/check.ts'
import { stringifyJson } from '../../models/json.ts'
import type { Request } from '../../models/rule.ts'
import type { Tool } from '../../models/tools/tool.ts'
import { canonical } from '../../models/values.ts'
import type { World } from '../deps.ts'
import { fingerprint } from '../jobs/fingerprint.ts'
import { pictureValues } from '../jobs/picture-values.ts'
import { keepInline, lookAtPictures, spellings, withReferences } from '../jobs/pictures-given.ts'
import { refuse } from '../problem.ts'
import { ownKey } from '../store/owner.ts'
import { toClaim } from './claim.ts'

/** A checked call, its pictures in our store. */
export interface Asked {
  owner: string
  tool: Tool
  key: string
  /** Of tool and params, pictures as references. */
  hash: string
  /** Engine, body and person: what a call stands for while it runs and afterwards. */
  claim: string
  request: string
  inline: string
}

/** Checks what is asked of a tool and keeps its inline pictures. Throws Refusal 422 with issues. */
export async function toAsked(
  world: World,
  owner: string,
  tool: Tool,
  key: string,
  params: Request,
): Promise<Asked> {
  const pictures = await lookAtPictures(world, owner, pictureValues(tool.params, params))
  const issues = [...check(tool, params, pictures.facts), ...pictures.issues]
  const errors = issues.filter((issue) => issue.severity === 'error')
  const [first] = errors
  if (first) throw refuse('validation', first.message, { path: first.path, issues: errors })
  await keepInline(world, owner, pictures)
  const given = canonical(tool.params, params)
  const kept = withReferences(given, pictureValues(tool.params, given), pictures)
  const hash = fingerprint({ tool: tool.id, params: kept })
  return {
    owner,
    tool,
    key: ownKey(owner, key),
    hash,
    claim: toClaim(world.engine.id, hash, owner),
    request: stringifyJson(kept),
    inline: JSON.stringify(spellings(tool.params, given, pictures)),
  }
}
