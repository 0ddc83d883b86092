import { findModel } from '../src/models/index.ts'
import { parseJson } from '../src/models/json.ts'
import type { Json } from '../src/models/param.ts'
import { getAt, leaves, paramAt, walk } from '../src/models/path.ts'
import type { Request } from '../src/models/rule.ts'
import { addRow, find, setField } from './fields.ts'
import { expect, test } from './journey.ts'
import { flatPicture } from './pictures.ts'
import { Product } from './product.ts'
import { RecordedEngine } from './recorded-engine.ts'
import { wholeRequests } from './whole-requests.ts'

test.setTimeout(300_000)

/** The same request with the pictures it names. */
function withPictures(request: Request, pictures: Record<string, string>): Request {
  const text = JSON.stringify(request, (_key, value: unknown) =>
    typeof value === 'string' ? (pictures[value] ?? value) : value,
  )
  return JSON.parse(text)
}

const rowsOf = (path: string): { list: string; index: number }[] =>
  [...path.matchAll(/\[(\d+)\]\./g)].map((match) => ({
    list: path.slice(0, match.index),
    index: Number(match[1]),
  }))

test('the whole requests set every parameter of every model', () => {
  for (const slug of new Set(wholeRequests.map((whole) => whole.slug))) {
    const model = findModel(slug)
    if (!model) throw new Error(slug)
    const set = new Set<string>()
    for (const { request } of wholeRequests.filter((whole) => whole.slug === slug))
      for (const { path } of leaves(model.params, request))
        set.add(path.replaceAll(/\[\d+\]/g, '[]'))
    const settable = [...walk(model.params)].filter(
      ({ param }) =>
        !['object', 'list'].includes(param.kind) && !(param.kind === 'air' && param.fixed),
    )
    expect(settable.map(({ path }) => path).filter((path) => !set.has(path))).toEqual([])
  }
})

for (const { slug, title, request: pattern } of wholeRequests) {
  test(`${slug}: ${title} reaches the engine as it was set`, async ({ browser }) => {
    const model = findModel(slug)
    if (!model) throw new Error(slug)
    const engine = await RecordedEngine.start()
    const product = await Product.create({
      RUNWARE_API_KEY: 'journey-key',
      RUNWARE_BASE_URL: `${engine.url}/v1`,
    })
    try {
      const pictures = {
        $1: await engine.upload(await flatPicture(128, 128, '#c04020')),
        $2: await engine.upload(await flatPicture(128, 128, '#ffffff')),
      }
      const request = withPictures(pattern, pictures)
      const page = await browser.newPage({
        baseURL: product.url,
        viewport: { width: 1440, height: 900 },
      })
      await page.goto('/')
      await page.getByRole('radio', { name: model.shortName }).check({ force: true })

      for (const { path, param, value } of leaves(model.params, request)) {
        if (model.sizes && (param.role === 'width' || param.role === 'height')) continue
        await find(page, path)
        for (const { list, index } of rowsOf(path)) await addRow(page, list, index)
        if (value === true && param.kind === 'object') {
          await page.getByRole('switch', { name: param.label, exact: true }).click()
        } else await setField(page, path, param, value)
      }
      if (model.sizes) {
        await find(page, 'width')
        await page
          .getByRole('button', { name: new RegExp(`${request.width} × ${request.height} px`) })
          .click()
      }
      await find(page, '')
      await page.getByRole('button', { name: /^Generate/ }).click()

      await expect.poll(() => engine.received('imageInference').length, { timeout: 20_000 }).toBe(1)
      const body = engine.bodies.find((text) => text.includes('imageInference')) ?? '[]'
      // The wire carries a list of tasks.
      const [task] = parseJson(body) as Request[]
      for (const { path, value } of leaves(model.params, request)) {
        expect(getAt(task, path), path).toEqual(value)
      }
      const extra = Object.keys(task ?? {}).filter((name) => request[name] === undefined)
      const ours = ['taskType', 'taskUUID', 'model', ...model.sent.map(({ name }) => name)]
      const derived = (model.derivedParams ?? []).map((param) => param.name)
      expect(extra.filter((name) => ![...ours, ...derived].includes(name))).toEqual([])

      // What the gallery keeps is the request, to the leaf.
      const reply = await page.request.get('/api/generations')
      // The answer's shape is the contract's.
      const { items } = parseJson(await reply.text()) as { items: { params: Json }[] }
      expect(items[0]?.params).toEqual(request)
      expect(paramAt(model.params, 'positivePrompt')).toBeTruthy()
    } finally {
      await product.remove()
      await engine.stop()
    }
  })
}
