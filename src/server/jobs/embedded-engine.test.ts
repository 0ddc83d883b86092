import { expect, onTestFinished, test } from 'vitest'
import { startForTest } from '../emulator/emulator.fixture.ts'
import { atRest } from './at-rest.test-support.ts'
import { type House, krea, openHouse } from './house.test-support.ts'
import { startJobs } from './worker.ts'

async function openLive(): Promise<House> {
  const engine = await startForTest({ keys: ['own-key'] })
  const live = { baseUrl: `${engine.url}/v1`, key: 'own-key' }
  const house = await openHouse({ engineKind: 'demo', live })
  const jobs = await startJobs(house.deps, 16)
  onTestFinished(() => jobs.stop())
  house.deps.jobs = jobs
  return house
}

const asked = { ...krea, width: 64 * 4, height: 64 * 4, numberResults: 3, seed: '9007199254740993' }

test('the embedded engine, the worker and the store, through what an engine does on bad days', async () => {
  const house = await openLive()
  const post = (marker: string, more: object = {}) => {
    const positivePrompt = `a harbour ${marker}`
    return house.accept({ ...asked, ...more, positivePrompt })
  }
  const whole = { state: 'done', charged: 'yes' }
  const stored = { state: 'stored', width: 256, height: 256 }
  const expectations: [string, object, object][] = [
    ['', {}, { ...whole, images: [stored, stored, stored] }],
    ['[[drop]]', {}, whole],
    ['[[unreadable]]', {}, whole],
    ['[[late timeout]]', {}, whole],
    ['[[drop]] [[repeat]]', {}, whole],
    ['[[429 1]]', {}, whole],
    ['[[503 1]]', {}, whole],
    ['[[deaf 2]]', {}, whole],
    ['[[duplicate]]', {}, whole],
    ['[[reverse]]', {}, whole],
    ['[[foreign]]', {}, whole],
    ['[[truncated 2]]', {}, whole],
    ['[[html 1]]', {}, whole],
    ['[[short 1]]', {}, whole],
    ['[[corrupt 1]]', {}, whole],
    ['[[empty 1]]', {}, whole],
    ['[[trickle 1]]', {}, whole],
    ['[[vast]]', {}, { state: 'failed', charged: 'yes' }],
    ['[[expired]]', {}, { state: 'failed', charged: 'yes' }],
    ['[[no cost]]', {}, { ...whole, costEstimated: true }],
    ['[[fail 2]]', {}, { state: 'partial', charged: 'yes' }],
    ['[[late reject]]', {}, { state: 'failed', charged: 'no', cost: 0 }],
    ['[[reject]]', {}, { state: 'failed', charged: 'no', error: { code: 'safety' } }],
    ['[[nsfw]]', { safety: { checkContent: true } }, whole],
    ['png', { outputType: 'base64Data', outputFormat: 'PNG' }, whole],
    ['webp', { outputType: 'dataURI', outputFormat: 'WEBP' }, whole],
    ['sync', { deliveryMethod: 'sync' }, whole],
  ]
  const taken = await Promise.all(expectations.map(([marker, more]) => post(marker, more)))
  await atRest(house)
  const ends = await Promise.all(taken.map(({ id }) => house.get(id)))
  for (const [index, [marker, , expected]] of expectations.entries())
    expect(ends[index], marker).toMatchObject(expected)
  const of = (marker: string) => ends[expectations.findIndex(([name]) => name === marker)]
  expect(of('')?.images.map((image) => image.seed)).toEqual([
    '9007199254740993',
    '9007199254740994',
    '9007199254740995',
  ])
  expect(of('[[nsfw]]')?.images.map((image) => image.nsfw)).toEqual([true, true, true])
  expect(of('')?.images.map((image) => image.nsfw)).toEqual([null, null, null])
  expect(of('png')?.images.every((image) => image.mime === 'image/png')).toBe(true)
  expect(of('webp')?.images.every((image) => image.mime === 'image/webp')).toBe(true)
  expect(of('[[fail 2]]')?.images.filter((image) => image.state === 'failed')).toHaveLength(1)
  expect(of('[[expired]]')?.images[0]?.error?.message).toContain('no longer at its address')
}, 60_000)
