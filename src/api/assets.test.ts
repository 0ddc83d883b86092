import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { uploadAsset } from './assets.ts'
import { ApiError } from './client.ts'

/** A request that is under way until it is told what came of it. */
class Sent {
  static all: Sent[] = []
  upload = {}
  status = 0
  responseText = ''
  onload = () => {}
  onabort = () => {}
  open = () => {}
  setRequestHeader = () => {}
  send = () => void Sent.all.push(this)
  abort = () => this.onabort()
  answer(status: number, text: string) {
    Object.assign(this, { status, responseText: text })
    this.onload()
  }
}

beforeEach(() => {
  Sent.all = []
  vi.stubGlobal('XMLHttpRequest', Sent)
})
afterEach(() => vi.unstubAllGlobals())

const picture = new Blob(['picture'], { type: 'image/png' })

test('a picture that was stored is told', async () => {
  const stored = uploadAsset(picture)
  Sent.all[0]?.answer(201, '{"hash":"aa"}')
  expect(await stored).toEqual({ hash: 'aa' })
})

test('a refusal is told in its own words', async () => {
  const stored = uploadAsset(picture)
  const problem = { code: 'unsupportedMedia', message: 'No picture.', retryable: false, id: 'x' }
  Sent.all[0]?.answer(415, JSON.stringify({ error: problem }))
  await expect(stored).rejects.toThrow('No picture.')
})

test('an answer that cannot be read ends the upload', async () => {
  // As the browser does, for which an error in a handler is nobody’s.
  const handled = (text: string) => {
    try {
      Sent.all[0]?.answer(200, text)
    } catch {}
  }
  const stored = uploadAsset(picture)
  handled('<!doctype html>')
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('It waits.')), 50))
  await expect(Promise.race([stored, late])).rejects.toThrow(ApiError)
})

test('one that is stopped ends, under way or before it began', async () => {
  const stop = new AbortController()
  const stored = uploadAsset(picture, { signal: stop.signal })
  stop.abort()
  await expect(stored).rejects.toMatchObject({ name: 'AbortError' })
  await expect(uploadAsset(picture, { signal: stop.signal })).rejects.toMatchObject({
    name: 'AbortError',
  })
  expect(Sent.all).toHaveLength(1)
})
