import { describe, expect, test } from 'vitest'
import { findAsset, findAssets, keepAsset } from './assets.ts'
import { lastChangeId, listChanges, onChange, writeChange } from './changes.ts'
import { databases, newDatabase } from './databases.test-support.ts'
import { findUpload, keepUpload } from './uploads.ts'

describe.each(databases)('the store on %s', (kind) => {
  test('opens twice on the same rows, with its tables made once', async () => {
    const database = await newDatabase(kind)
    const first = await database.open()
    const second = await database.open()
    const asset = {
      hash: 'a'.repeat(64),
      mime: 'image/png',
      bytes: 12,
      width: 3,
      height: 2,
      alpha: 1,
      created_at: 1_800_000_000_000,
    }
    await keepAsset(first.db, asset, 'ana')
    await keepAsset(second.db, asset, 'ana')
    expect(await findAsset(second.db, asset.hash)).toEqual(asset)
    const own = { hashes: [asset.hash], owner: 'ana' }
    expect(await findAssets(second.db, own)).toEqual([asset])
    expect(await findAssets(second.db, { ...own, owner: 'ben' })).toEqual([])
  })

  test('a transaction that throws leaves nothing and wakes nobody', async () => {
    const store = await (await newDatabase(kind)).open()
    let woken = 0
    onChange(store, () => {
      woken += 1
    })
    const change = { kind: 'spend' as const, key: 'demo', version: 1, at: 1, owner: 'ana' }
    await expect(
      store.transaction(async (tx) => {
        await writeChange(tx, change)
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await lastChangeId(store.db)).toBe(0)
    expect(woken).toBe(0)
    await store.transaction((tx) => writeChange(tx, change))
    expect(woken).toBe(1)
    const owner = 'ana'
    const all = await listChanges(store.db, { owner, after: 0 })
    expect(all).toMatchObject([{ kind: 'spend', key: 'demo' }])
    expect(await listChanges(store.db, { owner: 'ben', after: 0 })).toEqual([])
    const after = await lastChangeId(store.db)
    expect(await listChanges(store.db, { owner, after })).toEqual([])
  })

  test('an upload is remembered per engine, renewed, and old after a while', async () => {
    const { db } = await (await newDatabase(kind)).open()
    const upload = { engine_id: 'one', hash: 'h', image_uuid: 'u1', uploaded_at: 100 }
    await keepUpload(db, upload)
    expect(await findUpload(db, 'two', 'h', 0)).toBeUndefined()
    expect(await findUpload(db, 'one', 'h', 101)).toBeUndefined()
    await keepUpload(db, { ...upload, image_uuid: 'u2', uploaded_at: 200 })
    expect((await findUpload(db, 'one', 'h', 101))?.image_uuid).toBe('u2')
  })
})
