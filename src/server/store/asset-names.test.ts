import { describe, expect, test } from 'vitest'
import { readAssetNames } from './asset-names.ts'
import { isAssetNamed } from './asset-uses.ts'
import { databases, newDatabase } from './databases.test-support.ts'
import { insertGenerations } from './generations.ts'
import { aGenerationRow, aToolCallRow } from './rows.fixture.ts'

const hashOf = (n: number): string => n.toString(16).padStart(64, '0')
const naming = (n: number, created_at: number) =>
  aGenerationRow({ created_at, request: `{"seedImage":"asset:${hashOf(n)}"}` })

const HOUR_MS = 3_600_000
const NOW = 100 * HOUR_MS

describe.each(databases)('the pictures that a person names, on %s', (kind) => {
  test('are read once, however many share a millisecond, in whatever document', async () => {
    const { db } = await (await newDatabase(kind)).open()
    const contexts = `{"version":1,"pictureToEdit":"asset:${hashOf(5000)}"}`
    await insertGenerations(db, [
      ...Array.from({ length: 1200 }, (_, n) => naming(n, 1 + Math.floor(n / 700))),
      aGenerationRow({ context: contexts }),
      aGenerationRow({ owner_id: 'ben', request: `"asset:${hashOf(6000)}"` }),
    ])
    const call = aToolCallRow({ request: `{"image":"asset:${hashOf(7000)}"}` })
    await db.insertInto('tool_calls').values(call).execute()
    const { hashes } = await readAssetNames(db, { owner: 'local', at: NOW })
    expect([...hashes].sort()).toEqual(
      [...Array.from({ length: 1200 }, (_, n) => n), 5000, 7000].map(hashOf).sort(),
    )
  })

  test('are looked for behind that alone, where they were not among them', async () => {
    const { db } = await (await newDatabase(kind)).open()
    const names = await readAssetNames(db, { owner: 'local', at: NOW })
    const isNamed = (n: number) => isAssetNamed(db, { hash: hashOf(n), owner: 'local' }, names)
    // One cannot come to be there that was accepted long before.
    await insertGenerations(db, [naming(1, NOW - 2 * HOUR_MS), naming(2, NOW - 1), naming(3, NOW)])
    expect([await isNamed(1), await isNamed(2), await isNamed(3)]).toEqual([false, true, true])
    expect(await isAssetNamed(db, { hash: hashOf(1), owner: 'local' })).toBe(true)
  })

  test('are looked for anew where they were among them', async () => {
    const { db } = await (await newDatabase(kind)).open()
    await insertGenerations(db, [naming(1, 1)])
    const names = await readAssetNames(db, { owner: 'local', at: NOW })
    const own = { hash: hashOf(1), owner: 'local' }
    expect(await isAssetNamed(db, own, names)).toBe(true)
    await db.deleteFrom('generations').execute()
    expect(await isAssetNamed(db, own, names)).toBe(false)
  })
})
