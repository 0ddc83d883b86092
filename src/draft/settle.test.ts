import { expect, it } from 'vitest'
import { offerToSettle, settleAll } from './settle.ts'

it('waits only where there is work, and says why it could not end', async () => {
  expect(settleAll()).toBeUndefined()
  let work: Promise<void> | undefined
  const end = offerToSettle(() => work)
  expect(settleAll()).toBeUndefined()
  work = Promise.resolve()
  await expect(settleAll()).resolves.toBeDefined()
  work = Promise.reject(new Error('No room.'))
  await expect(settleAll()).rejects.toThrow('No room.')
  end()
  expect(settleAll()).toBeUndefined()
})
