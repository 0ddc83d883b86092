import { expect, test } from 'vitest'
import { databases, newDatabase } from '../databases.test-support.ts'
import { findOrigin, keepOrigin } from '../origins.ts'
import { origins } from './0006-origins.ts'
import { fitted } from './0008-fitted.ts'

test.each(databases)('what was put together before is still known, on %s', async (kind) => {
  const { db } = await (await newDatabase(kind)).open()
  await db.schema.dropTable('asset_origins').execute()
  await origins.up(db)
  const row = { owner_id: 'ana', hash: 'c', source: 'a', result: 'b', created_at: 5 }
  await keepOrigin(db, row)
  await fitted.up(db)
  expect(await findOrigin(db, { hash: 'c', owner: 'ana' })).toEqual(row)
  await keepOrigin(db, { ...row, hash: 'd', result: null })
  expect((await findOrigin(db, { hash: 'd', owner: 'ana' }))?.result).toBeNull()
})
