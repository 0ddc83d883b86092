import { expect, test } from 'vitest'
import { krea, startForTest } from '../emulator.fixture.ts'
import { logInTo } from './socket.fixture.ts'

test('silent, unreadable, cut and drop', async () => {
  const { url, post, settle } = await startForTest()
  const client = await logInTo(url)
  const marked = (mark: string, fields: Record<string, unknown> = {}) =>
    krea({ positivePrompt: `a fox [[${mark}]]`, deliveryMethod: 'async', ...fields })

  const silent = marked('silent')
  client.send([silent])
  client.send([marked('unreadable')])
  expect(await client.nextText()).toMatch(/^<!doctype html>/)
  expect((await settle(silent.taskUUID)).body.data).toHaveLength(1)

  const cut = marked('cut')
  client.send([cut])
  expect(await client.closed).toBe(1006)
  const poll = await post([{ taskType: 'getResponse', taskUUID: cut.taskUUID }])
  expect(poll.body.errors).toMatchObject([{ code: 'taskNotFound' }])

  const other = await logInTo(url)
  const drop = marked('drop')
  other.send([drop])
  expect(await other.closed).toBe(1006)
  expect((await settle(drop.taskUUID)).body.data).toHaveLength(1)
  const back = await logInTo(url, other.uuid)
  expect(await back.next()).toMatchObject({ data: [{ taskUUID: drop.taskUUID }] })
})
