import { expect, test } from 'vitest'
import { download } from './download.ts'

const from = (answers: Record<string, () => Response>, ownOrigin: string | null = null) => {
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = async (input) => {
    asked.push(String(input))
    return answers[String(input)]?.() ?? new Response('picture')
  }
  return { fetch, asked, hosts: new Set(['im.runware.ai']), ownOrigin }
}

test('door 5: fetches from the service, and from the embedded engine only by its own origin', async () => {
  const url = 'http://127.0.0.1:4318/image/x.jpg'
  expect(await download('https://im.runware.ai/x.jpg', from({}))).toHaveLength(7)
  expect(await download(url, from({}, 'http://127.0.0.1:4318'))).toHaveLength(7)
  await expect(download(url, from({}, 'http://127.0.0.1:9999'))).rejects.toThrow('127.0.0.1:4318')
})

test.each([
  'http://im.runware.ai/x.jpg',
  'https://im.runware.ai:8443/x.jpg',
  'https://im.runware.ai.evil.example/x.jpg',
  'https://user:pass@im.runware.ai/x.jpg',
  'file:///etc/passwd',
  'not an address',
])('%s is never asked', async (url) => {
  const downloader = from({})
  await expect(download(url, downloader)).rejects.toThrow()
  expect(downloader.asked).toEqual([])
})

test('a redirect is followed to an allowed host and to no other', async () => {
  const to = (location: string) => () => new Response(null, { status: 302, headers: { location } })
  const start = 'https://im.runware.ai/a.jpg'
  expect(await download(start, from({ [start]: to('/b.jpg') }))).toHaveLength(7)
  const away = from({ [start]: to('http://169.254.169.254/latest') })
  await expect(download(start, away)).rejects.toThrow('169.254.169.254')
  expect(away.asked).toEqual([start])
  await expect(download(start, from({ [start]: to('/a.jpg') }))).rejects.toThrow('too many times')
})

test('a picture beyond what its place takes is not read to its end', async () => {
  const url = 'https://im.runware.ai/big.jpg'
  const downloader = from({ [url]: () => new Response('x'.repeat(2000)) })
  await expect(download(url, downloader, 1000)).rejects.toThrow(/^The picture is too large/)
})

test('a connection that ends is said in words, without the names of its parts', async () => {
  const url = 'https://im.runware.ai/cut.jpg'
  const cut = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' })
  const downloader = from({
    [url]: () => {
      throw new TypeError('terminated', { cause: cut })
    },
  })
  await expect(download(url, downloader)).rejects.toThrow(/^The picture's download broke off\.$/)
})
