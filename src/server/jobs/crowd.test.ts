import { expect, test } from 'vitest'
import type { Store } from '../store/store.ts'
import { afterCrowd, asCrowd } from './crowd.ts'

// Only its identity counts here.
const store = {} as Store

test('work waits until the last of a crowd has its answer, also where one was refused', async () => {
  const said: string[] = []
  const first = Promise.withResolvers<void>()
  const second = Promise.withResolvers<void>()
  const crowd = [
    asCrowd(store, () => first.promise).catch(() => said.push('refused')),
    asCrowd(store, () => second.promise).then(() => said.push('accepted')),
  ]
  const after = afterCrowd(store, 60_000).then(() => said.push('worked'))
  first.reject(new Error('no'))
  await crowd[0]
  expect(said).toEqual(['refused'])
  second.resolve()
  await after
  await Promise.all(crowd)
  expect(said.toSorted()).toEqual(['accepted', 'refused', 'worked'])
  await afterCrowd(store, 60_000)
})

test('a crowd without an end holds work up for no longer than was said', async () => {
  const never = Promise.withResolvers<void>()
  const stays = asCrowd(store, () => never.promise)
  await afterCrowd(store, 20)
  never.resolve()
  await stays
})
