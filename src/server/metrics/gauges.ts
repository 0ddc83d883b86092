import { sql } from 'kysely'
import type { World } from '../deps.ts'
import { findGate } from '../store/gates.ts'

const gauge = (name: string, help: string, values: [labels: string, value: number][]): string[] => [
  `# HELP playground_${name} ${help}`,
  `# TYPE playground_${name} gauge`,
  ...values.map(([labels, value]) => `playground_${name}${labels && `{${labels}}`} ${value}`),
]

const count = sql<number>`cast(count(*) as bigint)`
const total = sql<number>`cast(coalesce(sum(bytes), 0) as bigint)`

/** How things stand when asked: the queue, the pictures, the database, this process. */
export async function gauges({ store, engine, clock, files }: World): Promise<string[]> {
  const began = performance.now()
  const queue = await store.db
    .selectFrom('generations')
    .select(['state', count.as('count')])
    .where('due_at', 'is not', null)
    .groupBy('state')
    .execute()
  const answered = (performance.now() - began) / 1000
  const pictures = await store.db
    .selectFrom('assets')
    .select([count.as('count'), total.as('bytes')])
    .executeTakeFirstOrThrow()
  const trash = await store.db
    .selectFrom('images')
    .select(count.as('count'))
    .where('trashed_at', 'is not', null)
    .executeTakeFirstOrThrow()
  const gate = await findGate(store.db, engine.id)
  const waits = Math.max(0, (gate.shut_until - clock()) / 1000)
  const answers = await files.probe().then(
    () => 1,
    () => 0,
  )
  const { rss, heapUsed } = process.memoryUsage()
  return [
    ...gauge(
      'queue',
      'Generations not yet settled, by state.',
      ['accepted', 'submitting', 'submitted'].map((state) => [
        `state="${state}"`,
        queue.find((row) => row.state === state)?.count ?? 0,
      ]),
    ),
    ...gauge('backoff_seconds', 'Until the engine is sent something again.', [['', waits]]),
    ...gauge('pictures', 'Stored pictures.', [['', pictures.count]]),
    ...gauge('pictures_bytes', 'Their bytes.', [['', pictures.bytes]]),
    ...gauge('trash', 'Pictures in the trash.', [['', trash.count]]),
    ...gauge('files_up', 'Whether the store of the pictures answers.', [['', answers]]),
    ...gauge('database_seconds', 'How long the database took for one question.', [['', answered]]),
    ...gauge('memory_bytes', 'Memory of this process.', [
      ['kind="rss"', rss],
      ['kind="heap"', heapUsed],
    ]),
    ...gauge('uptime_seconds', 'Since this process started.', [['', process.uptime()]]),
  ]
}
