import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readEnv } from './env.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'env-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('door 3: readEnv', () => {
  it('starts with nothing set: this computer, the demo engine, no cap', () => {
    const settings = readEnv({})
    expect(settings).toMatchObject({ host: '127.0.0.1', port: null, key: null, dailyCap: null })
    expect(settings.databaseUrl).toBeNull()
  })

  it('takes an empty value for an unset one', () => {
    expect(readEnv({ RUNWARE_API_KEY: '', PORT: ' ', IMAGE_HOSTS: '' })).toEqual(readEnv({}))
  })

  it('reads money in 1e-9 USD and hosts in lower case', () => {
    const settings = readEnv({ DAILY_CAP_USD: '2.5', IMAGE_HOSTS: 'Img.Example, a.example:8443' })
    expect(settings.dailyCap).toBe(2_500_000_000)
    expect(settings).toMatchObject({ personCap: null, totalCap: null })
    expect(settings.imageHosts).toEqual(['img.example', 'a.example:8443'])
  })

  it('lists everything wrong at once', () => {
    const wrong = { PORT: '70000', CONCURRENCY: 'many', LOG_LEVEL: 'loud', DAILY_CAP_USD: '-1' }
    const read = () => readEnv(wrong)
    for (const name of Object.keys(wrong)) expect(read).toThrow(name)
  })

  it.each(['0.0.0.0', '::', '192.168.1.5', 'playground.example', '127.evil.example'])(
    'refuses to listen on %s',
    (host) => expect(() => readEnv({ HOST: host })).toThrow('HOST'),
  )

  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['127.0.0.9', '127.0.0.9'],
    ['localhost', '127.0.0.1'],
    ['::1', '::1'],
    ['[::1]', '::1'],
  ])('listens on %s', (host, address) => expect(readEnv({ HOST: host }).host).toBe(address))

  it.each([
    ['PUBLIC_ORIGIN', 'http://playground.example'],
    ['PUBLIC_ORIGIN', 'https://playground.example/app'],
    ['RUNWARE_BASE_URL', 'ftp://api.example'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['IMAGE_HOSTS', 'http://images.example'],
    ['IMAGE_HOSTS', 'images.example/path'],
    ['S3_BUCKET', 'Pictures of ours'],
  ])('refuses %s=%s', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(name)
  })

  it('goes beyond this computer where people sign in behind TLS', () => {
    const open = { HOST: '0.0.0.0', SIGN_IN: 'on', PUBLIC_ORIGIN: 'https://playground.example' }
    expect(readEnv(open)).toMatchObject({ host: '0.0.0.0', signIn: 'on', trustedProxies: [] })
    const { SIGN_IN: _, ...unsigned } = open
    expect(() => readEnv(unsigned)).toThrow('SIGN_IN=on')
    const { PUBLIC_ORIGIN: __, ...bare } = open
    expect(() => readEnv(bare)).toThrow('PUBLIC_ORIGIN')
    expect(() => readEnv({ ...open, PUBLIC_ORIGIN: 'http://playground.example' })).toThrow('https')
    expect(() => readEnv({ PUBLIC_ORIGIN: open.PUBLIC_ORIGIN })).toThrow('SIGN_IN=on')
    expect(readEnv({ SIGN_IN: 'on' }).host).toBe('127.0.0.1')
  })

  it('sends a key over plain http to this computer alone', () => {
    const key = { RUNWARE_API_KEY: 'k' }
    const far = { ...key, RUNWARE_BASE_URL: 'http://api.example/v1' }
    expect(() => readEnv(far)).toThrow('RUNWARE_BASE_URL')
    const near = readEnv({ ...key, RUNWARE_BASE_URL: 'http://127.0.0.1:9/v1/' })
    expect(near.baseUrl).toBe('http://127.0.0.1:9/v1')
  })
})

describe('the bucket', () => {
  const s3 = {
    S3_ENDPOINT: 'https://s3.example/',
    S3_BUCKET: 'pictures',
    S3_ACCESS_KEY_ID: 'id',
    S3_SECRET_ACCESS_KEY: 'very-secret',
  }

  it('is none by default, and whole or refused', () => {
    expect(readEnv({}).s3).toBeNull()
    const { s3: found } = readEnv(s3)
    expect(found).toMatchObject({ endpoint: 'https://s3.example', region: 'us-east-1' })
    expect(JSON.stringify(found)).not.toContain('very-secret')
    for (const name of Object.keys(s3))
      expect(() => readEnv({ ...s3, [name]: '' })).toThrow(`${name} is missing`)
    expect(() => readEnv({ ...s3, S3_ENDPOINT: 'https://s3.example/pictures' })).toThrow(
      'S3_BUCKET',
    )
  })

  it('takes its secret from a file', () => {
    const file = join(folder, 'secret')
    writeFileSync(file, 'from-file\n', { mode: 0o600 })
    const { S3_SECRET_ACCESS_KEY: _, ...rest } = s3
    const found = readEnv({ ...rest, S3_SECRET_ACCESS_KEY_FILE: file }).s3
    expect(found?.secretAccessKey.reveal()).toBe('from-file')
  })
})

describe('door 9: the key', () => {
  it('cannot be printed, joined or serialised', () => {
    const { key } = readEnv({ RUNWARE_API_KEY: 'hidden-key' })
    const printed = `${key} ${JSON.stringify({ key })} ${inspect({ key }, { depth: 9, showHidden: true })}`
    expect(printed).not.toContain('hidden-key')
    expect(key?.reveal()).toBe('hidden-key')
  })

  it('comes from a file that only its owner can read', () => {
    const file = join(folder, 'key')
    writeFileSync(file, 'from-file\n')
    chmodSync(file, 0o644)
    const env = { RUNWARE_API_KEY_FILE: file }
    expect(() => readEnv(env)).toThrow('chmod 600')
    chmodSync(file, 0o600)
    expect(readEnv(env).key?.reveal()).toBe('from-file')
  })

  it('is refused when it is missing, empty, doubled or no key', () => {
    expect(() => readEnv({ RUNWARE_API_KEY_FILE: join(folder, 'none') })).toThrow('cannot be read')
    expect(() => readEnv({ RUNWARE_API_KEY_FILE: 'a', RUNWARE_API_KEY: 'b' })).toThrow('both set')
    const odd = () => readEnv({ RUNWARE_API_KEY: 'läng ere' })
    expect(odd).toThrow('characters')
    expect(odd).not.toThrow('läng')
  })
})
