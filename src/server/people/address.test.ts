import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { addressOf, isRange, toRanges } from './address.ts'

const proxies = toRanges(['10.0.0.0/8', '::1', '192.0.2.7'])
const app = new Hono().get('/', (c) => c.text(addressOf(c, proxies)))
const seen = async (remoteAddress: string, forwarded?: string) => {
  const init = forwarded === undefined ? {} : { headers: { 'x-forwarded-for': forwarded } }
  const reply = await app.request('/', init, { incoming: { socket: { remoteAddress } } })
  return reply.text()
}

it.each([
  ['a stranger says anything', '203.0.113.9', '1.2.3.4', '203.0.113.9'],
  ['a proxy of ours forwards', '10.1.2.3', '203.0.113.9', '203.0.113.9'],
  [
    'the sender wrote in front of what the proxy added',
    '10.1.2.3',
    '1.2.3.4, 203.0.113.9',
    '203.0.113.9',
  ],
  ['two proxies of ours', '::1', '203.0.113.9, 10.9.9.9', '203.0.113.9'],
  ['a socket of both families', '::ffff:10.1.2.3', '2001:db8::5', '2001:db8::5'],
  ['what is forwarded is no address', '10.1.2.3', 'unknown', '10.1.2.3'],
  ['nothing is forwarded', '10.1.2.3', undefined, '10.1.2.3'],
])('%s', async (_, remote, forwarded, address) => {
  expect(await seen(remote, forwarded)).toBe(address)
})

it('knows addresses and ranges', () => {
  for (const good of ['10.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8']) expect(isRange(good)).toBe(true)
  for (const bad of ['10.0.0.0/33', 'proxy.example', '10.0.0.0/8/8', '', '10.0.0.0/x'])
    expect(isRange(bad)).toBe(false)
})
