import { expect, test } from 'vitest'
import { Secret } from '../secret.ts'
import { createRunware } from './runware.ts'

const client = (baseUrl: string, embedded: boolean) => {
  const asked: string[] = []
  const runware = createRunware({
    baseUrl,
    key: new Secret('key-of-the-tests'),
    fetch: async (input) => {
      asked.push(String(input))
      return new Response('picture')
    },
    imageHosts: ['pictures.example'],
    embedded,
  })
  return { runware, asked }
}

test('an address of the embedded engine outlives its port', async () => {
  const before = client('http://127.0.0.1:4001/v1', true)
  const kept = before.runware.toLasting('http://127.0.0.1:4001/heroes/a.png?b=1')
  expect(kept).toBe('engine:/heroes/a.png?b=1')
  const after = client('http://127.0.0.1:4002/v1', true)
  await after.runware.download(kept ?? '')
  expect(after.asked).toEqual(['http://127.0.0.1:4002/heroes/a.png?b=1'])
})

test.each([
  ['https://mim.runware.ai/r/a.jpg', 'https://mim.runware.ai/r/a.jpg'],
  ['https://pictures.example/a.jpg', 'https://pictures.example/a.jpg'],
  ['https://elsewhere.example/a.jpg', null],
  ['http://mim.runware.ai/r/a.jpg', null],
  ['http://127.0.0.1:4001/a.png', null],
  ['engine:/a.png', null],
])('of a real engine %s is kept as %s', (address, kept) => {
  expect(client('https://api.runware.ai/v1', false).runware.toLasting(address)).toBe(kept)
})

test('a real engine cannot name its own origin', async () => {
  const { runware, asked } = client('https://api.runware.ai/v1', false)
  await expect(runware.download('engine:/a.png')).rejects.toThrow()
  expect(asked).toEqual([])
})
