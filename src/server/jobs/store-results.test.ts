import { describe, expect, test } from 'vitest'
import { databases } from '../store/databases.test-support.ts'
import { krea, openHouse } from './house.test-support.ts'
import { picture } from './scripted-engine.test-support.ts'

describe.each(databases)('promise 4, the bytes of a result, on %s', (kind) => {
  test.each([
    ['cut short', async () => new Response((await picture(1)).subarray(0, 200))],
    ['a page of HTML', async () => new Response('<html>not here</html>')],
    ['gone', async () => new Response('', { status: 404 })],
    [
      'shorter than announced',
      async () => new Response('abc', { headers: { 'content-length': '9000' } }),
    ],
  ])('a picture that is %s is fetched again', async (_, broken) => {
    const house = await openHouse({ kind })
    const replies = [broken, broken]
    house.engine.on.download = () => replies.shift()?.()
    const { id } = await house.accept(krea)
    await house.work()
    expect(await house.get(id)).toMatchObject({ state: 'done', images: [{ state: 'stored' }] })
  })

  test('a picture that never comes whole is explained, charged, and not shown', async () => {
    const house = await openHouse({ kind })
    house.engine.on.download = async () => new Response((await picture(1)).subarray(0, 200))
    const { id } = await house.accept(krea)
    await house.work()
    const failedOne = await house.get(id)
    expect(failedOne).toMatchObject({ state: 'failed', charged: 'yes', cost: 0.0098 })
    expect(failedOne.images[0]).toMatchObject({ state: 'failed', url: null })
    expect(failedOne.images[0]?.error?.message).toContain('3 times')
  })

  test('bytes that are deleted for good while the same are stored again stay', async () => {
    const house = await openHouse({ kind })
    house.engine.on.download = async () => new Response(await picture(5))
    const first = await house.accept(krea)
    await house.work()
    const [image] = (await house.get(first.id)).images
    const { files } = house.deps
    const put = files.put.bind(files)
    files.put = async (bytes) => {
      files.put = put
      const kept = await put(bytes)
      await house.call('DELETE', `/api/images/${image?.id}?purge=1`)
      return kept
    }
    const second = await house.accept(krea)
    await house.work()
    const [again] = (await house.get(second.id)).images
    expect(again).toMatchObject({ state: 'stored', hash: image?.hash })
    expect(await files.has(String(again?.hash))).toBe(true)
  })

  test('a result at a foreign address is not fetched', async () => {
    const house = await openHouse({ kind })
    house.engine.on.ask = (task) => ({
      body: { data: [house.engine.result(task, 0, { imageURL: 'http://169.254.169.254/x.jpg' })] },
    })
    const { id } = await house.accept(krea)
    await house.work()
    expect((await house.get(id)).images[0]?.error?.message).toContain('169.254.169.254')
  })

  test.each(['imageBase64Data', 'imageDataURI'])('%s is stored like an address', async (field) => {
    const house = await openHouse({ kind })
    const text = Buffer.from(await picture(7)).toString('base64')
    const value = field === 'imageDataURI' ? `data:image/jpeg;base64,${text}` : text
    house.engine.on.ask = (task) => ({
      body: { data: [house.engine.result(task, 0, { imageURL: undefined, [field]: value })] },
    })
    const { id } = await house.accept(krea)
    await house.work()
    expect(await house.get(id)).toMatchObject({ state: 'done', images: [{ state: 'stored' }] })
  })
})
