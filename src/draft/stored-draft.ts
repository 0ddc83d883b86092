import * as z from 'zod/mini'
import { type Context, contextSchema, requestSchema } from '../contract/generation.ts'
import { catalogue, findModel } from '../models/index.ts'
import { parseJson, stringifyJson } from '../models/json.ts'
import type { Request } from '../models/rule.ts'
import type { SetAside } from '../models/salvage.ts'

/** What survives a reload: the request being written, and what each other model was last given. */
export interface StoredDraft {
  slug: string
  request: Request
  context: Context | undefined
  parentId: string | undefined
  /** Another one for each draft that replaced another whole; undefined for a person's first. */
  origin: string | undefined
  /** The last request of each model, so that switching back brings back what the other could not hold. */
  stash: Record<string, Request>
  setAside: SetAside[]
}

const storedSchema = z.object({
  slug: z.string(),
  request: requestSchema,
  context: z.optional(contextSchema),
  parentId: z.optional(z.string()),
  origin: z.optional(z.string()),
  stash: z.record(z.string(), requestSchema),
  setAside: z.array(
    z.object({ path: z.string(), label: z.string(), value: z.json(), reason: z.string() }),
  ),
})

/** A new person's draft: the first model, as it starts. */
export const freshDraft = (): StoredDraft => {
  const [model] = catalogue
  return {
    slug: model?.slug ?? '',
    request: { ...model?.start },
    context: undefined,
    parentId: undefined,
    origin: undefined,
    stash: {},
    setAside: [],
  }
}

export const writeDraft = (draft: StoredDraft): string => stringifyJson(draft)

/** Reads a stored draft; anything that is not one of ours is a fresh draft. */
export function readDraft(text: string | null): StoredDraft {
  if (text === null) return freshDraft()
  try {
    const parsed = storedSchema.safeParse(parseJson(text))
    if (!parsed.success || !findModel(parsed.data.slug)) return freshDraft()
    return {
      ...parsed.data,
      context: parsed.data.context,
      parentId: parsed.data.parentId,
      origin: parsed.data.origin,
    }
  } catch {
    return freshDraft()
  }
}
