import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('everything has a default', () => {
  expect(readSettings({})).toEqual({
    host: '127.0.0.1',
    port: 4318,
    latencyMs: 0,
    keys: 'any',
    folder: 'data/emulator',
    loopbackCalls: true,
    faults: '',
  })
})

test('settings are read', () => {
  const env = {
    PORT: '0',
    HOST: '::1',
    EMULATOR_KEY: 'k',
    EMULATOR_LATENCY_MS: '20',
    EMULATOR_FAULTS: '[[slow 2]] [[429 1]]',
    DATA_DIR: '/x',
  }
  expect(readSettings(env)).toMatchObject({
    port: 0,
    host: '::1',
    keys: ['k'],
    latencyMs: 20,
    faults: '[[slow 2]] [[429 1]]',
    folder: '/x/emulator',
  })
})

test('one error names everything that is wrong', () => {
  const env = {
    PORT: 'abc',
    HOST: '0.0.0.0',
    EMULATOR_LATENCY_MS: '-1',
    EMULATOR_FAULTS: '[[sloow]]',
  }
  const error = /HOST.*PORT.*EMULATOR_LATENCY_MS.*EMULATOR_FAULTS/s
  expect(() => readSettings(env)).toThrow(error)
})
