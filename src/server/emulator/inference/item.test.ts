import { expect, test } from 'vitest'
import { krea, startForTest } from '../emulator.fixture.ts'
import { realWorld } from '../world.ts'

test('imageURL is absolute and needs no key', async () => {
  const { post, url } = await startForTest()
  const [{ imageURL }] = (await post([krea()])).body.data
  expect(imageURL.startsWith(`${url}/image/`)).toBe(true)
  const picture = await fetch(imageURL)
  expect(picture.status).toBe(200)
  expect(picture.headers.get('content-type')).toBe('image/jpeg')
})

test('each output type has its own field', async () => {
  const { post } = await startForTest()
  const item = async (outputType: string) =>
    (await post([krea({ outputType, outputFormat: 'WEBP' })])).body.data[0]
  const base64 = await item('base64Data')
  expect(base64.imageBase64Data).toMatch(/^UklGR/)
  expect(base64).not.toHaveProperty('imageURL')
  expect((await item('dataURI')).imageDataURI).toMatch(/^data:image\/webp;base64,UklGR/)
})

test('cost only when asked for, in proportion to pixels and steps', async () => {
  const { post } = await startForTest()
  expect((await post([krea()])).body.data[0]).not.toHaveProperty('cost')
  const full = krea({ includeCost: true, width: 1024, height: 1024, steps: 28 })
  expect((await post([full])).body.data[0].cost).toBe(0.0098)
  const half = krea({ includeCost: true, width: 1024, height: 1024, steps: 14 })
  expect((await post([half])).body.data[0].cost).toBe(0.0049)
})

test.each([
  [{ checkContent: true }, false],
  [{ mode: 'fast' }, false],
  [{ mode: 'fast', checkContent: false }, false],
  [{ mode: 'none', checkContent: true }, undefined],
  [{ checkContent: false }, undefined],
])('safety %j: NSFWContent is %s', async (safety, flag) => {
  const { post } = await startForTest()
  expect((await post([krea({ safety })])).body.data[0].NSFWContent).toBe(flag)
})

test('the address of a picture with a ttl expires', async () => {
  let now = 1_800_000_000_000
  const { post } = await startForTest({ world: { ...realWorld, clock: () => now } })
  const [{ imageURL }] = (await post([krea({ ttl: 60 })])).body.data
  now += 59_000
  expect((await fetch(imageURL)).status).toBe(200)
  now += 2000
  expect((await fetch(imageURL)).status).toBe(404)
})

test('result k uses seed + k, exactly, beyond 2^53 and around 2^63', async () => {
  const { post } = await startForTest()
  const { text } = await post([krea({ seed: '9007199254740993', numberResults: 2 })])
  expect(text).toContain('"seed":9007199254740993')
  expect(text).toContain('"seed":9007199254740994')
  const last = await post([krea({ seed: '9223372036854775807', numberResults: 2 })])
  expect(last.body.data.map(({ seed }) => seed)).toEqual(['9223372036854775807', '0'])
})

test('an unset seed is drawn in 32 bits', async () => {
  const { post } = await startForTest({ world: { ...realWorld, random: () => 0.999999 } })
  const [{ seed }] = (await post([krea()])).body.data
  expect(Number(seed)).toBeGreaterThan(2 ** 31)
  expect(Number(seed)).toBeLessThan(2 ** 32)
})
