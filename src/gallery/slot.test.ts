import { expect, it } from 'vitest'
import type { GenerationState } from '../contract/generation.ts'
import { aPicture } from './picture.fixture.ts'
import { timeTaken, toSlot } from './slot.ts'

const waiting = (state: GenerationState) => toSlot(aPicture({ state: 'waiting' }, { state }))

it('says how far a result has come', () => {
  expect(waiting('accepted')).toMatchObject({ word: 'queued', since: 1_000, next: ['cancel'] })
  expect(waiting('submitting')).toMatchObject({ word: 'sending', since: 2_000 })
  expect(waiting('submitted')).toMatchObject({ word: 'sent', next: ['hide'] })
  expect(toSlot(aPicture({ state: 'ready' }, { state: 'submitted' })).word).toBe('receiving')
  expect(toSlot(aPicture()).word).toBe('done')
})

it('leaves unfinished work of another engine alone, and says so', () => {
  const of = (state: GenerationState) =>
    toSlot(aPicture({ state: 'waiting' }, { state, elsewhere: true }))
  expect(of('submitted')).toMatchObject({ word: 'elsewhere', next: ['retry', 'hide'] })
  expect(of('submitted').since).toBeUndefined()
  expect(of('accepted').next).toEqual(['cancel'])
  expect(of('inDoubt').cause).toContain('with another key')
})

it('says for what a result waits that was sent back for now', () => {
  const error = { code: 'budget', message: 'The balance is used up.', retryable: true } as const
  const slot = toSlot(aPicture({ state: 'waiting' }, { state: 'accepted', error }))
  expect(slot).toMatchObject({
    word: 'waiting',
    cause: 'The balance is used up.',
    next: ['cancel'],
  })
})

it('says why there is no picture, what it cost and what to do', () => {
  const error = { code: 'safety', message: 'The prompt was refused.', retryable: false } as const
  const failed = toSlot(
    aPicture({ state: 'failed', error }, { state: 'partial', charged: 'yes', cost: 0.0294 }),
  )
  expect(failed).toEqual({
    state: 'failed',
    word: 'failed',
    next: ['retry', 'hide'],
    cause: 'The prompt was refused.',
    money: 'The request cost $0.0294.',
  })
  const free = toSlot(aPicture({ state: 'failed' }, { state: 'failed', charged: 'no', error }))
  expect(free).toMatchObject({ cause: 'The prompt was refused.', money: 'Not charged.' })
  const cancelled = toSlot(
    aPicture({ state: 'failed', error }, { state: 'cancelled', charged: 'no' }),
  )
  expect(cancelled).toMatchObject({ word: 'cancelled', money: 'Not charged.' })
  expect(cancelled.cause).toBeUndefined()
  expect(waiting('inDoubt')).toMatchObject({ word: 'in doubt', next: ['check', 'retry', 'hide'] })
})

it('says once that it may have been charged', () => {
  const error = {
    code: 'timeout',
    message: 'The engine did not say. It may have been charged.',
    retryable: true,
  } as const
  const doubt = { state: 'inDoubt', charged: 'unknown' } as const
  const told = toSlot(aPicture({ state: 'waiting' }, { ...doubt, error }))
  expect(told).toMatchObject({ cause: error.message })
  expect(told.money).toBeUndefined()
  expect(toSlot(aPicture({ state: 'waiting' }, doubt)).money).toMatch(/not known/)
})

it('never leaves a result pending after its generation ended', () => {
  for (const state of ['done', 'partial', 'failed'] as const) {
    expect(waiting(state)).toMatchObject({ word: 'failed' })
    expect(waiting(state).cause).toBeTruthy()
  }
})

it('counts the time from sending to the stored picture', () => {
  expect(timeTaken(aPicture())).toBe(3_000)
  expect(timeTaken(aPicture({ storedAt: null }))).toBeUndefined()
})
