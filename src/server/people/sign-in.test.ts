import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openHouse, problemIn } from '../app.fixture.ts'
import { linkForAdministrator } from './invite.ts'
import { json, openTeam, PASSWORD, secretOf, type Team } from './team.fixture.ts'

let team: Team
beforeEach(async () => {
  team = await openTeam()
})
afterEach(() => team.close())

describe('the first administrator', () => {
  it('takes over what was made before, and has the only link', async () => {
    expect(team.ana.id).toBe('local')
    expect(await linkForAdministrator(team.deps, 'http://x')).toBeNull()
  })

  it('is one, however many links were printed', async () => {
    const house = await openHouse({ signIn: 'on' })
    const links = [
      await linkForAdministrator(house.deps, 'http://x'),
      await linkForAdministrator(house.deps, 'http://x'),
    ]
    const join = (link: string, name: string) =>
      house.call('/api/invitations/accept', {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ link: secretOf(link), name, password: PASSWORD }),
      })
    const replies = await Promise.all(links.map((link, at) => join(link ?? '', `Name ${at}`)))
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 404])
    await house.close()
  })
})

describe('a link', () => {
  const inviteBen = () =>
    team.ana.ask<{ link: string }>('POST', '/api/people/invitations', {
      name: 'Ben',
      role: 'member',
    })

  it('is good once, for a week, and only whole', async () => {
    const { link } = await inviteBen()
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:4317\/#join=/)
    expect((await team.join(`${link.slice(0, -2)}aa`, 'Ben')).status).toBe(404)
    expect((await team.join(link, 'Ben')).status).toBe(200)
    expect((await team.join(link, 'Ben2')).status).toBe(404)
    const late = await inviteBen()
    team.pass(8 * 24 * 3_600_000)
    expect((await team.join(late.link, 'Ben3')).status).toBe(404)
  })

  it('takes no name of another, however it is spelled, and stays good', async () => {
    const { link } = await inviteBen()
    const taken = await team.join(link, ' aNa ')
    expect(taken.status).toBe(409)
    expect((await team.join(link, 'Ben')).status).toBe(200)
  })

  it('sets a known person’s new password and ends their sessions', async () => {
    const ben = await team.invite('Ben', 'member')
    const { link } = await team.ana.ask<{ link: string }>('POST', '/api/people/invitations', {
      personId: ben.id,
    })
    expect((await team.join(link, 'Ben')).status).toBe(200)
    expect((await ben.call('/api/account')).status).toBe(401)
  })
})

describe('door 3: signing in', () => {
  it('gives a cookie that no script and no other site can use, and keeps no secret', async () => {
    const reply = await team.signIn(' ANA ', PASSWORD)
    expect(reply.status).toBe(200)
    const cookie = reply.headers.get('set-cookie') ?? ''
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part)
    const secret = cookie.split(';', 1)[0]?.split('.')[1] ?? ''
    const rows = JSON.stringify([
      await team.deps.store.db.selectFrom('sessions').selectAll().execute(),
      await team.deps.store.db.selectFrom('people').selectAll().execute(),
    ])
    expect(rows).not.toContain(secret)
    expect(rows).not.toContain(PASSWORD)
    expect(rows).toContain('$argon2id$')
    expect(team.lines.join('')).not.toContain(secret)
  })

  it('behind TLS the cookie is bound to the one host', async () => {
    const open = await openTeam({ publicOrigin: 'https://play.example' })
    const reply = await open.signIn('Ana', PASSWORD)
    expect(reply.headers.get('set-cookie')).toMatch(/^__Host-playground=.*; Secure/)
    await open.close()
  })

  it('says the same of a wrong name and a wrong password, and slows guesses down', async () => {
    const words = new Set<string>()
    for (const name of ['Ana', 'Nobody', 'Ana', 'Nobody'])
      words.add((await problemIn(await team.signIn(name, 'wrong password'))).message)
    expect(words.size).toBe(1)
    await team.signIn('Ana', 'wrong password')
    await team.signIn('Ana', 'wrong password')
    const reply = await team.signIn('Ana', PASSWORD)
    expect(reply.status).toBe(429)
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0)
    team.pass(60_000)
    expect((await team.signIn('Ana', PASSWORD)).status).toBe(200)
  })

  it('many guesses at once are no way around it', async () => {
    const tries = Array.from({ length: 20 }, () => team.signIn('Ana', 'wrong password'))
    const codes = (await Promise.all(tries)).map((reply) => reply.status)
    expect(codes.filter((code) => code === 401).length).toBeLessThanOrEqual(4)
  })

  it('is out by oneself, by the list, by another password, and after a month unused', async () => {
    const enter = async () => {
      const reply = await team.signIn('Ana', PASSWORD)
      return team.as({ cookie: reply.headers.get('set-cookie')?.split(';', 1)[0] ?? '' })
    }
    const [one, two, three] = [await enter(), await enter(), await enter()]
    await one.ask('DELETE', '/api/session')
    expect((await one.call('/api/account')).status).toBe(401)
    const { sessions } = await two.ask<{ sessions: { id: string; current: boolean }[] }>(
      'GET',
      '/api/account',
    )
    expect(sessions.filter(({ current }) => current)).toHaveLength(1)
    const own = sessions.find(({ current }) => current)
    await team.ana.ask('DELETE', `/api/account/sessions/${own?.id}`)
    expect((await two.call('/api/account')).status).toBe(401)
    const password = 'another long password'
    const change = (current: string) =>
      team.ana.call('/api/account/password', {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ current, password }),
      })
    expect((await change('wrong password')).status).toBe(422)
    expect((await change(PASSWORD)).status).toBe(204)
    expect((await three.call('/api/account')).status).toBe(401)
    expect((await team.ana.call('/api/account')).status).toBe(200)
    team.pass(31 * 24 * 3_600_000)
    expect((await team.ana.call('/api/account')).status).toBe(401)
  })
})

describe('a session', () => {
  const DAY_MS = 24 * 3_600_000
  const cookiesOf = (reply: Response) => reply.headers.getSetCookie()

  it('lasts a month from its last use: the browser is told so again', async () => {
    const [given] = cookiesOf(await team.signIn('Ana', PASSWORD))
    expect(given).toContain(`Max-Age=${(30 * DAY_MS) / 1000}`)
    const browser = team.as({ cookie: given?.split(';', 1)[0] ?? '' })
    for (const path of ['/api/generations', '/api/session', '/api/nothing', '/api/events']) {
      expect(cookiesOf(await browser.call(path, { method: 'HEAD' }))).toEqual([])
      team.pass(20 * DAY_MS)
      expect(cookiesOf(await browser.call(path, { method: 'HEAD' }))).toEqual([given])
    }
  })

  it('is over when its browser signs out, however long ago it was used', async () => {
    team.pass(DAY_MS)
    const reply = await team.ana.call('/api/session', { method: 'DELETE' })
    expect(cookiesOf(reply).at(-1)).toContain('Max-Age=0')
  })
})

describe('a token', () => {
  const make = async (role: string) => {
    const made = await team.ana.ask<{ token: { id: string }; secret: string }>(
      'POST',
      '/api/account/tokens',
      { name: 'nightly', role },
    )
    const headers = { authorization: `Bearer ${made.secret}`, cookie: null }
    const bare = { ...headers, 'x-requested-with': null, 'sec-fetch-site': null, origin: null }
    return { ...made, script: team.as(bare) }
  }

  it('needs no header of our page, has its role, and is told once', async () => {
    const { token, secret, script } = await make('viewer')
    expect((await script.call('/api/generations')).status).toBe(200)
    const init = { method: 'POST', headers: { ...json, 'idempotency-key': 'k' }, body: '{}' }
    expect((await script.call('/api/generations', init)).status).toBe(403)
    const member = await make('member')
    expect((await member.script.call('/api/generations', init)).status).toBe(422)
    const account = await team.ana.ask<{ tokens: { usedAt: number | null }[] }>(
      'GET',
      '/api/account',
    )
    expect(account.tokens.every(({ usedAt }) => usedAt !== null)).toBe(true)
    const rows = await team.deps.store.db.selectFrom('tokens').selectAll().execute()
    expect(JSON.stringify([rows, account])).not.toContain(secret.split('.')[1])
    await team.ana.ask('DELETE', `/api/account/tokens/${token.id}`)
    expect((await script.call('/api/generations')).status).toBe(401)
  })

  it('makes no other tokens and no people, whatever its role', async () => {
    const { script } = await make('admin')
    for (const path of ['/api/account', '/api/people'])
      expect((await script.call(path)).status).toBe(403)
  })

  it('is not helped by a cookie, and a cookie not by a wrong token', async () => {
    const headers = { authorization: 'Bearer wrong' }
    expect((await team.ana.call('/api/account', { headers })).status).toBe(401)
    const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
    const init = { method: 'POST', headers: { ...json, ...foreign, ...headers }, body: '{}' }
    expect((await team.ana.call('/api/generations', init)).status).toBe(401)
  })
})
