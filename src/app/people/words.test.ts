import { expect, it } from 'vitest'
import { ApiError } from '../../api/client.ts'
import { agentText, toRefusal } from './words.ts'

it.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
    'Chrome on Linux',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_1) AppleWebKit/605 Version/18 Safari/605',
    'Safari on macOS',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537 Chrome/140 Safari/537 Edg/140.0',
    'Edge on Windows',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18 Safari/604', 'Safari on iOS'],
  ['curl/8.5.0', 'curl/8.5.0'],
  ['', 'Unknown browser'],
])('%s', (agent, text) => expect(agentText(agent)).toBe(text))

it('a refusal keeps its field', () => {
  const error = new ApiError({
    code: 'conflict',
    message: 'Taken.',
    retryable: false,
    path: 'name',
  })
  expect(toRefusal(error)).toEqual({ message: 'Taken.', path: 'name' })
  expect(toRefusal(null)).toBeNull()
})
