import { expect, test } from 'vitest'
import { withoutSettings } from './steps.mjs'

test('no setting of the product reaches a test', () => {
  const env = { PATH: '/bin', CHROMIUM_PATH: '/c', RUNWARE_API_KEY: 'k', DATA_DIR: 'd', PORT: '1' }
  expect(withoutSettings(env)).toEqual({ PATH: '/bin', CHROMIUM_PATH: '/c' })
})
