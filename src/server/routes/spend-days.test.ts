import { expect, test } from 'vitest'
import type { SpendDays } from '../../contract/spend-day.ts'
import { krea, openHouse, read } from '../jobs/house.test-support.ts'
import { toCsv } from './spend-days.ts'

test('every day stands there by model, as JSON and as a table', async () => {
  const house = await openHouse()
  await house.accept({ ...krea, numberResults: 2 })
  await house.work()
  house.pass(24 * 3_600_000)
  await house.accept(krea)
  await house.work()
  const { items } = await read<SpendDays>(await house.call('GET', '/api/spend/days'))
  expect(items).toMatchObject([
    { day: '2026-05-13', kind: 'model', calls: 1, real: { usd: 0.0098, images: 1 } },
    { day: '2026-05-12', kind: 'model', calls: 1, real: { usd: 0.0196, images: 2 } },
  ])
  const csv = await house.call('GET', '/api/spend/csv')
  expect(csv.headers.get('content-disposition')).toContain('attachment')
  expect((await csv.text()).split('\r\n')).toEqual([
    'day,person,kind,name,calls,pictures,usd,demo_pictures,demo_usd',
    '"2026-05-13","","model","krea-flux-1-krea-dev",1,1,0.009800000,0,0.000000000',
    '"2026-05-12","","model","krea-flux-1-krea-dev",1,2,0.019600000,0,0.000000000',
    '',
  ])
})

test('no name is a formula in a spreadsheet', () => {
  const none = { usd: 0, images: 0 }
  const day = { day: '2026-05-12', kind: 'tool' as const, model: 'mask', calls: 1 }
  const csv = toCsv([{ ...day, person: '=HYPERLINK("x")', real: none, demo: none }])
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
})

test('of is me or everyone', async () => {
  const house = await openHouse()
  expect((await house.call('GET', '/api/spend/days?of=ada')).status).toBe(400)
})
