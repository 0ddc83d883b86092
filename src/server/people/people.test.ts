import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { People } from '../../contract/people.ts'
import { openHouse } from '../app.fixture.ts'
import { invite, toLink } from './invite.ts'
import { type Caller, json, openTeam, PASSWORD, type Team } from './team.fixture.ts'

let team: Team
beforeEach(async () => {
  team = await openTeam()
})
afterEach(() => team.close())

describe('people', () => {
  const names = async () =>
    (await team.ana.ask<People>('GET', '/api/people')).items.map(({ name }) => name)

  it('the last administrator stays one', async () => {
    const { ana } = team
    const patch = { method: 'PATCH', headers: json, body: '{"role":"member"}' }
    expect((await ana.call(`/api/people/${ana.id}`, patch)).status).toBe(409)
    expect((await ana.call(`/api/people/${ana.id}`, { method: 'DELETE' })).status).toBe(409)
    await team.invite('Carol', 'admin')
    expect((await ana.call(`/api/people/${ana.id}`, patch)).status).toBe(204)
    expect((await ana.call('/api/people')).status).toBe(403)
  })

  it('who is removed is out at once, and the name is free', async () => {
    const ben = await team.invite('Ben', 'member')
    await team.ana.ask('DELETE', `/api/people/${ben.id}`)
    expect((await ben.call('/api/generations')).status).toBe(401)
    expect((await team.signIn('Ben', PASSWORD)).status).toBe(401)
    const other = await team.invite('Ben', 'member')
    expect(other.id).not.toBe(ben.id)
  })

  it('who is removed does not come back by a link made at that moment', async () => {
    const ben = await team.invite('Ben', 'member')
    await team.ana.ask('DELETE', `/api/people/${ben.id}`)
    const wish = { name: 'Ben', role: 'member', person_id: ben.id, first: 0 }
    const { text } = await invite(team.deps, wish)
    expect((await team.join(toLink('http://x', text), 'Ben')).status).toBe(404)
    expect(await names()).toEqual(['Ana'])
  })

  it('who chooses a password meanwhile stays removed, or what they were made', async () => {
    const [ben, carol] = [await team.invite('Ben', 'member'), await team.invite('Carol', 'admin')]
    const { store } = team.deps
    const { transaction } = store
    const choose = (who: Caller, meanwhile: () => Promise<unknown>) => {
      store.transaction = async (body) => {
        store.transaction = transaction
        await meanwhile()
        return transaction(body)
      }
      return who.call('/api/account/password', {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ current: PASSWORD, password: 'another good password' }),
      })
    }
    const removed = await choose(ben, () => team.ana.ask('DELETE', `/api/people/${ben.id}`))
    expect(removed.status).toBe(401)
    expect(await names()).toEqual(['Ana', 'Carol'])
    const demoted = await choose(carol, () =>
      team.ana.ask('PATCH', `/api/people/${carol.id}`, { role: 'viewer' }),
    )
    expect(demoted.status).toBe(204)
    expect((await carol.call('/api/people')).status).toBe(403)
  })

  it('are nowhere where nobody signs in', async () => {
    const house = await openHouse()
    expect(await (await house.call('/api/session')).json()).toEqual({ signIn: false, person: null })
    for (const path of ['/api/account', '/api/people'])
      expect((await house.call(path)).status).toBe(404)
    await house.close()
  })
})
