import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { appears } from './postgres.test-support.ts'
import { openStore, type Store, type StoreAddress } from './store.ts'

/** A place for one store of one kind; opening it twice gives two instances on the same rows. */
export interface TestDatabase {
  address: StoreAddress
  open(): Promise<Store>
}

const cleanUps: (() => Promise<void> | void)[] = []
afterAll(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

function newFile(): StoreAddress {
  const folder = mkdtempSync(join(tmpdir(), 'playground-store-'))
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }))
  return { file: join(folder, 'playground.sqlite') }
}

async function newPostgres(): Promise<StoreAddress> {
  const { folder, port } = inject('postgres')
  writeFileSync(join(folder, 'wanted'), '')
  await appears(folder, 'ready')
  const address = (database: string) => `postgres://postgres:postgres@127.0.0.1:${port}/${database}`
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client(address('postgres'))
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return { url: address(name) }
}

/** A new, empty database of a kind. */
export async function newDatabase(kind: Store['kind']): Promise<TestDatabase> {
  const address = kind === 'sqlite' ? newFile() : await newPostgres()
  return {
    address,
    open: async () => {
      const store = await openStore(address)
      cleanUps.push(() => store.close())
      return store
    },
  }
}

/** `describe.each(databases)`: every test of the store runs on both. */
export const databases: Store['kind'][] = ['sqlite', 'postgres']
