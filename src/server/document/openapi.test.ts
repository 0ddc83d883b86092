import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newGenerationSchema } from '../../contract/generation.ts'
import { checkParams } from '../../models/check.ts'
import { catalogue } from '../../models/index.ts'
import { walk } from '../../models/path.ts'
import { type House, openHouse } from '../app.fixture.ts'
import type { Document } from './openapi.ts'
import { operations } from './operations.ts'
import { toPage } from './page.ts'
import { paramsSchema } from './params-schema.ts'

let house: House
let document: Document
beforeAll(async () => {
  house = await openHouse()
  document = await (await house.call('/api/openapi.json')).json()
})
afterAll(() => house.close())

function* refsIn(value: unknown): Generator<string> {
  if (value === null || typeof value !== 'object') return
  if ('$ref' in value) yield String(value.$ref)
  for (const item of Object.values(value)) yield* refsIn(item)
}

describe('the document', () => {
  it('is OpenAPI 3.1 whose references all lead somewhere', () => {
    expect(document.openapi).toBe('3.1.0')
    const refs = [...refsIn(document)]
    expect(refs.length).toBeGreaterThan(50)
    for (const ref of refs) {
      const name = ref.replace('#/components/schemas/', '')
      expect(document.components.schemas).toHaveProperty([name])
    }
  })

  it('names its schemas and calls as the standard allows, each call once', () => {
    for (const name of Object.keys(document.components.schemas)) {
      expect(name).toMatch(/^[a-zA-Z0-9._-]+$/)
    }
    const ids = Object.values(document.paths).flatMap((item) =>
      Object.values(item).map((call) => call.operationId),
    )
    expect(new Set(ids).size).toBe(operations.length)
  })

  it('declares every name in a path', () => {
    for (const [path, item] of Object.entries(document.paths)) {
      for (const call of Object.values(item)) {
        const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
        const parameters = (call.parameters ?? []) as { in: string; name: string }[]
        const declared = parameters.filter((one) => one.in === 'path').map(({ name }) => name)
        expect(declared).toEqual(names)
      }
    }
  })

  it('says of everything beside the body what it means', () => {
    const parameters = operations.flatMap(({ query, headers }) =>
      Object.entries({ ...query, ...headers }),
    )
    expect(parameters.length).toBeGreaterThan(10)
    for (const [name, { description }] of parameters)
      expect(description, name).toMatch(/^[A-Z0-9n].+\.$/)
  })

  it('knows every route of the app, and only those', () => {
    const plain = (path: string) => path.replaceAll(/:(\w+)/g, '{$1}').replace(/\/$/, '')
    const routes = house.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
      .map(({ method, path }) => `${method.toLowerCase()} ${plain(path)}`)
    const known = operations.map(({ method, path }) => `${method} ${path}`)
    expect(known.sort()).toEqual(
      [...new Set(routes)].filter((one) => one !== 'get /api/docs').sort(),
    )
  })
})

it('names all that a request to generate can have', () => {
  const { oneOf } = document.components.schemas.NewGeneration as { oneOf: object[] }
  for (const one of oneOf)
    expect(one).toHaveProperty(
      'properties',
      Object.fromEntries(
        Object.keys(newGenerationSchema.shape).map((name) => [name, expect.anything()]),
      ),
    )
})

describe('the schema of params', () => {
  it.each(catalogue.map((model) => [model.slug, model] as const))(
    'of %s holds every parameter with its words',
    (_, model) => {
      const text = JSON.stringify(paramsSchema(model, catalogue))
      const entries = [...walk(model.params)]
      expect(text.match(/"title":/g)).toHaveLength(entries.length)
      for (const { param } of entries) expect(text).toContain(JSON.stringify(param.label))
    },
  )

  it('says what a refinement checks', () => {
    const [krea] = catalogue
    const { properties } = (krea && paramsSchema(krea, catalogue)) as {
      properties: Record<string, Record<string, unknown>>
    }
    expect(properties.width).toMatchObject({ type: 'integer', minimum: 128, multipleOf: 16 })
    expect(properties.seed).toMatchObject({ type: ['integer', 'string'], minimum: 0 })
  })
})

describe('the catalogue', () => {
  it('lists the models as data', async () => {
    const { items, nextCursor } = await (await house.call('/api/models')).json()
    expect(nextCursor).toBeNull()
    expect(items.map(({ slug }: { slug: string }) => slug)).toEqual(catalogue.map((m) => m.slug))
    expect(items[0].params.length).toBe(catalogue[0]?.params.length)
    expect(items[0].schema.additionalProperties).toBe(false)
  })
})

describe('the page', () => {
  it('shows every call without a script', async () => {
    const reply = await house.call('/api/docs')
    const text = await reply.text()
    for (const { summary } of operations) expect(text).toContain(summary)
    expect(text).not.toContain('<script')
    expect(text).not.toMatch(/\son\w+=/)
    expect(text).not.toContain('undefined')
    expect(text).not.toContain('[object Object]')
    expect(reply.headers.get('content-security-policy')).toContain("script-src 'self'")
  })

  it('has an example that its model takes, whatever the prompt is called there', () => {
    const [model] = catalogue
    if (!model) throw new Error('the catalogue is empty')
    const params = model.params.map((param) =>
      param.role === 'prompt' ? { ...param, name: 'words' } : param,
    )
    const renamed = { ...model, params, groups: [] }
    const [, text = ''] = /-d '(.*)'<\/pre>/.exec(toPage(document, [renamed])) ?? []
    const request = JSON.parse(text.replaceAll('&quot;', '"'))
    expect(request).toMatchObject({ model: model.slug, params: { words: expect.any(String) } })
    expect(checkParams(params, request.params)).toEqual([])
  })

  it('has no link that leads nowhere', async () => {
    const text = await (await house.call('/api/docs')).text()
    const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    for (const [, target] of text.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })
})
