import { sql } from 'kysely'
import { describe, expect, it, vi } from 'vitest'
import { THUMBNAIL_WIDTHS } from '../../contract/asset.ts'
import type { People } from '../../contract/people.ts'
import { type Caller, json, openTeam, type Team } from '../people/team.fixture.ts'
import { databases, newDatabase } from '../store/databases.test-support.ts'
import { insertGenerations, updateGeneration } from '../store/generations.ts'
import { insertImages } from '../store/images.ts'
import { committed, writeLedger } from '../store/ledger.ts'
import { keepOrigin } from '../store/origins.ts'
import { aGenerationRow, anImageRow, aToolCallRow } from '../store/rows.fixture.ts'
import { callEntry } from '../tools/money.ts'
import { keepPicture } from './keep-picture.ts'
import { deleteLeftWork } from './left-work.ts'
import { entry } from './money.ts'
import { picture } from './scripted-engine.test-support.ts'

const WORDS = 'a secret garden behind the wall'

/**
 * A result with its picture (JPEG's own rounding tells near shades apart no more), made by words
 * that nobody else may keep; paid for.
 */
async function make({ deps }: Team, owner: string, shade: number, due: number | null = null) {
  const { db } = deps.store
  const { hash } = await keepPicture(deps, Buffer.from(await picture(shade)), owner)
  const request = JSON.stringify({ positivePrompt: WORDS })
  const row = aGenerationRow({
    owner_id: owner,
    engine_id: 'demo-test',
    request,
    task: request,
    search: WORDS,
    due_at: due,
    ...(due === null ? {} : { state: 'submitted', finished_at: null }),
  })
  await insertGenerations(db, [row])
  await insertImages(db, [
    anImageRow({ generation_id: row.id, owner_id: owner, state: 'stored', hash }),
  ])
  await sql`insert into ledger (owner_id, at, day, generation_id, model, engine_id, demo, subject, kind, amount, estimated)
    values (${owner}, 1, '2026-01-01', ${row.id}, 'krea', 'demo-test', 1, 'model', 'settle', ${9_800_000}, 0)`.execute(
    db,
  )
  return { hash, id: row.id }
}

const sumOf = async ({ deps }: Team, owner: string): Promise<number> => {
  const rows = await deps.store.db
    .selectFrom('ledger')
    .select('amount')
    .where('owner_id', '=', owner)
    .execute()
  return rows.reduce((sum, { amount }) => sum + Number(amount), 0)
}

const TABLES = [
  'generations',
  'images',
  'tool_calls',
  'asset_owners',
  'asset_origins',
  'model_picture_owners',
  'changes',
] as const
const rowsOf = async ({ deps }: Team, owner: string) => {
  const counts: Record<string, number> = {}
  for (const table of TABLES) {
    const rows = await deps.store.db
      .selectFrom(table)
      .selectAll()
      .where('owner_id', '=', owner)
      .execute()
    if (rows.length > 0) counts[table] = rows.length
  }
  return counts
}

const remove = (team: Team, { id }: Caller, work: string) =>
  team.ana.call(`/api/people/${id}?work=${work}`, { method: 'DELETE' })

const ask = (who: Caller, key: string) =>
  who.call('/api/generations', {
    method: 'POST',
    headers: { ...json, 'idempotency-key': key },
    body: JSON.stringify({
      model: 'krea-flux-1-krea-dev',
      params: { positivePrompt: WORDS, width: 1024, height: 1024 },
    }),
  })

describe.each(databases)('promise 12: somebody who is removed, on %s', (kind) => {
  it('with their work leaves amounts and nothing else; what others have stays', async () => {
    const team = await openTeam({}, await newDatabase(kind))
    const { files, store } = team.deps
    const ben = await team.invite('Ben', 'member')
    const [own, other, shared] = [
      await make(team, ben.id, 10),
      await make(team, ben.id, 60),
      await make(team, ben.id, 110),
    ]
    const hers = await make(team, team.ana.id, 110)
    expect(hers.hash).toBe(shared.hash)
    const running = await make(team, ben.id, 180, 5)
    expect((await ask(ben, 'waiting')).status).toBe(202)
    await keepOrigin(store.db, {
      owner_id: ben.id,
      hash: own.hash,
      source: other.hash,
      result: shared.hash,
      created_at: 1,
    })
    // Makes and keeps a thumbnail.
    expect((await ben.call(`/api/assets/${own.hash}/${THUMBNAIL_WIDTHS[0]}`)).status).toBe(200)
    const paid = await sumOf(team, ben.id)
    expect(paid).toBeGreaterThan(3 * 9_800_000)

    expect((await remove(team, ben, 'delete')).status).toBe(204)
    await vi.waitUntil(async () => !(await files.has(own.hash)), 20_000)
    await deleteLeftWork(team.deps)
    // What is under way is paid for: it goes once it has ended.
    expect(await rowsOf(team, ben.id)).toEqual({ generations: 1, images: 1, asset_owners: 1 })
    expect(await files.has(running.hash)).toBe(true)
    await updateGeneration(store.db, { id: running.id }, { due_at: null, state: 'done' })
    await deleteLeftWork(team.deps)

    expect(await rowsOf(team, ben.id)).toEqual({})
    // The removal's own round may be between a row and its file.
    for (const { hash } of [own, other, running])
      await vi.waitUntil(async () => !(await files.has(hash)), 20_000)
    const derived = []
    for await (const key of files.listDerived()) derived.push(key)
    expect(derived.filter((key) => key.includes(own.hash))).toEqual([])
    // The waiting one ended for free; the rest counts as before.
    expect(await sumOf(team, ben.id)).toBe(4 * 9_800_000)
    expect((await team.ana.call(`/api/assets/${hers.hash}`)).status).toBe(200)
    const words = await store.db.selectFrom('generations').select('owner_id').execute()
    expect(words).toEqual([{ owner_id: team.ana.id }])
    expect(await sumOf(team, team.ana.id)).toBe(9_800_000)
    await team.close()
  })

  it('with work in doubt leaves what that may have cost, and nothing set aside', async () => {
    const team = await openTeam({}, await newDatabase(kind))
    const { store } = team.deps
    const ben = await team.invite('Ben', 'member')
    const doubt = { owner_id: ben.id, state: 'inDoubt', engine_kind: 'runware', reserved: 1250 }
    const row = aGenerationRow({ ...doubt, estimate: 1000 })
    await insertGenerations(store.db, [row])
    await insertImages(store.db, [anImageRow({ generation_id: row.id, owner_id: ben.id })])
    const call = aToolCallRow({ ...doubt, reserved: 3000, estimate: 2000, finished_at: 2 })
    await store.db.insertInto('tool_calls').values(call).execute()
    await store.transaction((tx) =>
      writeLedger(tx, '2026-01-01', [
        entry(row, 1, 'reserve', row.reserved),
        callEntry(call, 1, 'reserve', call.reserved),
      ]),
    )
    expect((await remove(team, ben, 'delete')).status).toBe(204)
    await Promise.all([1, 2].map(() => deleteLeftWork(team.deps)))
    await vi.waitUntil(async () => Object.keys(await rowsOf(team, ben.id)).length === 0)
    expect(await committed(store.db, { owner: ben.id })).toBe(1000 + 2000)
    await team.close()
  })

  it('without it leaves everything, shown to nobody', async () => {
    const team = await openTeam({}, await newDatabase(kind))
    const ben = await team.invite('Ben', 'member')
    const own = await make(team, ben.id, 240)
    expect((await remove(team, ben, 'sell')).status).toBe(422)
    expect((await team.ana.call(`/api/people/${ben.id}`, { method: 'DELETE' })).status).toBe(204)
    await deleteLeftWork(team.deps)
    expect(await team.deps.files.has(own.hash)).toBe(true)
    expect(await rowsOf(team, ben.id)).toMatchObject({ generations: 1, images: 1, asset_owners: 1 })
    expect((await team.ana.call(`/api/assets/${own.hash}`)).status).toBe(404)
    await team.close()
  })

  it('without it can leave it for good later, and once', async () => {
    const team = await openTeam({}, await newDatabase(kind))
    const { files, store } = team.deps
    const [ben, carol] = [await team.invite('Ben', 'member'), await team.invite('Carol', 'member')]
    const own = await make(team, ben.id, 230)
    const removed = async () =>
      (await team.ana.ask<People>('GET', '/api/people')).removed.map(({ name }) => name)
    expect((await remove(team, ben, 'keep')).status).toBe(204)
    // She made nothing that could be kept.
    expect((await remove(team, carol, 'keep')).status).toBe(204)
    expect(await removed()).toEqual(['Ben'])
    expect((await remove(team, ben, 'keep')).status).toBe(404)
    const before = await store.db
      .selectFrom('people')
      .selectAll()
      .where('id', '=', ben.id)
      .execute()
    expect((await remove(team, ben, 'delete')).status).toBe(204)
    expect(await removed()).toEqual([])
    await vi.waitUntil(async () => !(await files.has(own.hash)), 20_000)
    await deleteLeftWork(team.deps)
    expect(await rowsOf(team, ben.id)).toEqual({})
    expect(await sumOf(team, ben.id)).toBe(9_800_000)
    const after = await store.db.selectFrom('people').selectAll().where('id', '=', ben.id).execute()
    expect(after).toEqual(before.map((row) => ({ ...row, purged: 1 })))
    expect((await remove(team, ben, 'delete')).status).toBe(404)
    await team.close()
  })
})
