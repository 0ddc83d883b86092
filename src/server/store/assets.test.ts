import { expect, it } from 'vitest'
import { disownAsset, findAssets, keepAsset } from './assets.ts'
import { newDatabase } from './databases.test-support.ts'
import { meet } from './waiting.test-support.ts'

it('on PostgreSQL a picture stays whose last owner but one goes as another comes', async () => {
  const store = await (await newDatabase('postgres')).open()
  const hash = 'a'.repeat(64)
  const size = { bytes: 12, width: 3, height: 2, alpha: 0 }
  const asset = { hash, mime: 'image/png', ...size, created_at: 1 }
  await keepAsset(store.db, asset, 'ana')
  const nobodys = await meet(store, {
    write: (tx) => keepAsset(tx, asset, 'ben'),
    other: () => store.transaction((tx) => disownAsset(tx, { hash, owner: 'ana' })),
  })
  expect(nobodys).toBe(false)
  expect(await findAssets(store.db, { hashes: [hash], owner: 'ben' })).toEqual([asset])
})
