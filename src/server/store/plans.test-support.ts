import { CompiledQuery, type KyselyPlugin, type RootOperationNode, sql } from 'kysely'
import type { Queries, Store } from './store.ts'

/** Asks, and answers with what was asked. */
async function queriesOf(
  db: Queries,
  ask: (db: Queries) => Promise<unknown>,
): Promise<CompiledQuery[]> {
  const asked: CompiledQuery[] = []
  const listener: KyselyPlugin = {
    transformQuery({ node, queryId }): RootOperationNode {
      asked.push(db.getExecutor().compileQuery(node, queryId))
      return node
    },
    transformResult: async ({ result }) => result,
  }
  await ask(db.withPlugin(listener))
  return asked
}

/**
 * How a database finds what is asked for, in its own words, a text a query: the indexes it takes
 * where they can be taken, however few rows there are.
 */
export const plansOf = (store: Store, ask: (db: Queries) => Promise<unknown>): Promise<string[]> =>
  store.transaction(async (tx) => {
    if (store.kind === 'postgres') await sql`set local enable_seqscan = off`.execute(tx)
    const explain = store.kind === 'postgres' ? 'explain' : 'explain query plan'
    const plans: string[] = []
    for (const { sql: text, parameters } of await queriesOf(tx, ask)) {
      // SQLite looks at what is bound and may plan for that value alone; a literal it always knows.
      const bound = store.kind === 'postgres' ? [...parameters] : parameters.map(() => null)
      const plan = CompiledQuery.raw(`${explain} ${text}`, bound)
      const { rows } = await tx.executeQuery<Record<string, unknown>>(plan)
      // The one has its words in `detail`, the other in `QUERY PLAN`.
      plans.push(rows.map((row) => String(row.detail ?? row['QUERY PLAN'])).join('; '))
    }
    return plans
  })
