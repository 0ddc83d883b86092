import { expect, test } from './journey.ts'

test('the product answers that it is well', async ({ request }) => {
  const reply = await request.get('/api/health')
  expect(reply.ok()).toBe(true)
})
