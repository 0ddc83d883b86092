import { describe, expect, it } from 'vitest'
import { problemOf } from '../problem.ts'
import { findGate, holdGate, putGate } from '../store/gates.ts'
import { meet } from '../store/waiting.test-support.ts'
import { noteArrival, shutGate } from './gate.ts'
import { openHouse } from './house.test-support.ts'

const busy = problemOf('rateLimit', 'The engine is busy.')
const noCredit = JSON.stringify(problemOf('budget', 'The account has no credit.'))

describe('one gate of several instances on PostgreSQL', () => {
  it.each([
    ['that the engine is busy', shutGate],
    ['that something arrived', noteArrival],
  ])('stays closed, with its reason, where another is just told %s', async (_, tell) => {
    const { deps, store, pass } = await openHouse({ kind: 'postgres' })
    await shutGate(deps, busy)
    pass(2_000)
    await meet(store, {
      async write(tx) {
        const gate = await holdGate(store, tx, 'engine-1')
        await putGate(tx, { ...gate, closed: 'budget', problem: noCredit }, deps.clock())
      },
      other: async () => void (await tell(deps, busy)),
    })
    const gate = await findGate(store.db, 'engine-1')
    expect(gate).toMatchObject({ closed: 'budget', problem: noCredit })
  })
})
