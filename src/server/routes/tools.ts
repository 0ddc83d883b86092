import { type Context, Hono } from 'hono'
import { type ToolList, toolRequestSchema } from '../../contract/tool.ts'
import type { Request } from '../../models/rule.ts'
import { findTool, tools as known } from '../../models/tools/index.ts'
import type { Deps } from '../deps.ts'
import { readJson } from '../doors/body.ts'
import { spenderOf } from '../people/who.ts'
import { refuse } from '../problem.ts'
import { shownPrice } from '../tools/price.ts'
import type { Tools } from '../tools/tools.ts'
import { replyExactly } from './exact-json.ts'
import { checkNames, invalid, readKey, toBodyIssues } from './new-generation.ts'

/** The params of a call, checked as JSON. Throws Refusal 400, 413 or 422. */
async function readParams(c: Context): Promise<Request> {
  const body = await readJson(c.req.raw)
  checkNames(body)
  const parsed = toolRequestSchema.safeParse(body)
  if (!parsed.success)
    throw invalid(parsed.error.issues.flatMap((issue) => toBodyIssues(issue, 'params')))
  // requestSchema and Request describe the same JSON.
  return parsed.data.params as Request
}

/** What tools cost here, and a call of one. */
export const toolRoutes = (deps: Deps, tools: Tools) =>
  new Hono()
    .get('/', async (c) => {
      const prices = known.map(async ({ id }) => ({ id, price: await shownPrice(deps, id) }))
      return replyExactly(c, { items: await Promise.all(prices) } satisfies ToolList)
    })
    .post('/:id', async (c) => {
      const tool = findTool(c.req.param('id'))
      if (!tool) throw refuse('notFound', 'There is no such tool.')
      const spender = spenderOf(c)
      const key = readKey(c)
      return replyExactly(c, await tools.run(spender, tool, key, await readParams(c)))
    })
