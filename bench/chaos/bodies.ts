import * as fc from 'fast-check'
import type { AcceptedGeneration, Generation } from '../../src/contract/generation.ts'
import { arbitraryFields } from '../../src/models/arbitrary.test-support.ts'
import { catalogue } from '../../src/models/index.ts'
import type { Json, Param } from '../../src/models/param.ts'
import { none, type Report } from '../figure.ts'
import { oddlySpelt, onTheWire, type Sent, toText } from './odd-bodies.ts'
import type { Playground } from './playground.ts'
import { startPostgres } from './postgres.ts'
import { inYard } from './yard.ts'

const SIDE_BY_SIDE = 16
/** All that was accepted is made: a seventh of the bodies. */
const SETTLE_MS = 600_000
const SHOWN = 5

/** Values that somebody's script, or somebody's malice, puts anywhere. */
const garbage: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, '', ' ', 'NaN', '__proto__', '\u0000', [], {}, [null], -1, 0),
  fc.constantFrom<Json>(1e308, -1e-300, 2 ** 53, 0.1, '9'.repeat(400), 'asset:nothing'),
  fc.constantFrom<Json>('data:image/png;base64,AAAA', 'http://127.0.0.1:1/x', '../../etc/passwd'),
  fc.string({ maxLength: 60 }),
  oddlySpelt,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  // Any JSON is Json.
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
)

/** Names that are there, once were, or never. */
const names = (params: readonly Param[]): string[] => [
  ...params.map(({ name }) => name),
  ...['taskType', 'taskUUID', 'steps ', 'Steps', 'inputImage', '', 'a'.repeat(5_000)],
  ...['constructor', '__proto__', 'hasOwnProperty', 'toString', 'then', 'length', 'lora[0].weight'],
]

const isObject = (value: Json): value is { [key: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** The value with something else at a place somewhere in it; `at` in 0…1 chooses the way down. */
function spoil(value: Json, at: readonly number[], other: Json): Json {
  const [first = 0, ...rest] = at
  if (rest.length === 0) return other
  if (Array.isArray(value) && value.length > 0) {
    const index = Math.floor(first * value.length)
    return value.with(index, spoil(value[index] ?? null, rest, other))
  }
  if (!isObject(value)) return other
  const keys = Object.keys(value)
  const key = keys[Math.floor(first * keys.length)]
  return key === undefined ? other : { ...value, [key]: spoil(value[key] ?? null, rest, other) }
}

const share = fc.double({ min: 0, max: 0.999, noNaN: true })

/** What stands beside model and params in a body. */
const beside = ['context', 'parentId', 'front', 'unlessMade', '__proto__', 'model', 'params']

/** A body of each sort: as it should be, with one thing wrong, and nothing like a body. */
const bodies: fc.Arbitrary<Sent> = fc
  .constantFrom(...catalogue)
  .chain((model) => {
    const params = arbitraryFields(model.params) as fc.Arbitrary<{ [key: string]: Json }>
    const body = params.map((own): Json => ({ model: model.slug, params: own }))
    // What the model needs and a little more: most of these are right.
    const plain = fc
      .tuple(params, fc.array(fc.constantFrom(...names(model.params)), { maxLength: 2 }))
      .map(([own, kept]): Json => {
        const needed = model.params.filter(({ required }) => required).map(({ name }) => name)
        const size = { positivePrompt: 'a lighthouse', width: 1024, height: 1024 }
        const few = Object.entries(own).filter(([name]) => [...needed, ...kept].includes(name))
        return { model: model.slug, params: { ...size, ...Object.fromEntries(few) } }
      })
    const spoiled = fc
      .tuple(params, fc.array(share, { minLength: 2, maxLength: 5 }), garbage)
      .map(([own, at, other]): Json => ({ model: model.slug, params: spoil(own, at, other) }))
    const added = fc
      .tuple(params, fc.constantFrom(...names(model.params)), garbage)
      .map(([own, name, other]): Json => ({ model: model.slug, params: { ...own, [name]: other } }))
    const anywhere = fc
      .tuple(body, fc.array(share, { minLength: 1, maxLength: 3 }), garbage)
      .map(([own, at, other]) => spoil(own, at, other))
    const besides = fc
      .tuple(plain, fc.constantFrom(...beside), garbage)
      .map(([own, name, other]): Json => ({ ...(isObject(own) ? own : {}), [name]: other }))
    return fc.oneof(
      { weight: 2, arbitrary: besides },
      { weight: 1, arbitrary: body },
      { weight: 3, arbitrary: plain },
      { weight: 4, arbitrary: spoiled },
      { weight: 3, arbitrary: added },
      { weight: 1, arbitrary: anywhere },
      { weight: 1, arbitrary: garbage },
    )
  })
  .chain((body) => {
    const text = toText(body)
    return fc.oneof(
      { weight: 12, arbitrary: fc.constant(text) },
      // Cut somewhere: no JSON at all.
      { weight: 1, arbitrary: share.map((at) => text.slice(0, Math.floor(at * text.length))) },
    )
  })
  .chain(onTheWire)

interface Refusal {
  error?: { code?: string; message?: string; path?: string; issues?: { path: string }[] }
}

/** A refusal of a value must say where it stands; one of the whole body has no place to name. */
function namesItsLeaf(text: string, { error }: Refusal): boolean {
  if (typeof error?.message !== 'string' || error.message === '') return false
  if (error.code !== 'validation') return true
  // What is refused as invalid was JSON.
  const parsed = JSON.parse(text.replace(/^\ufeff/, '')) as Json
  const whole = !isObject(parsed) || !isObject(parsed.params ?? null)
  const paths = [error.path ?? '', ...(error.issues ?? []).map(({ path }) => path)]
  return whole || paths.every((path) => path !== '')
}

interface Found {
  /** Accepted with a warning that the engine may refuse. */
  warned: Set<string>
  statuses: Map<number, number>
  broken: string[]
  nameless: string[]
}

async function send(playground: Playground, sent: Sent, found: Found): Promise<void> {
  const text = sent.bytes.toString()
  const reply = await playground.send(sent).catch(() => null)
  const status = reply?.status ?? 0
  const answer = (await reply?.text().catch(() => '')) ?? ''
  found.statuses.set(status, (found.statuses.get(status) ?? 0) + 1)
  if (status === 202) {
    const { id, warnings } = JSON.parse(answer) as AcceptedGeneration
    if (warnings.length > 0) found.warned.add(id)
  }
  if (status === 0 || status >= 500) found.broken.push(`${status}: ${text.slice(0, 300)}`)
  else if (status >= 400 && !namesItsLeaf(text, JSON.parse(answer) as Refusal))
    found.nameless.push(`${answer.slice(0, 200)} for ${text.slice(0, 300)}`)
}

/** Tasks that our check let through and the engine refused. Which pictures it holds, it alone knows. */
const refusedThere = ({ state, error }: Generation): boolean =>
  state === 'failed' && error?.code === 'validation' && !/transfer the image/.test(error.message)

/** What one database's playground made of so many bodies. */
function onDatabase(name: string, amount: number, address = ''): Promise<Report> {
  return inYard(async (yard) => {
    const database: Record<string, string> = address ? { DATABASE_URL: address } : {}
    const playground = yard.playground('bodies', { CONCURRENCY: '32', ...database })
    await playground.start()
    const seed = Math.floor(Math.random() * 2 ** 31)
    const texts = fc.sample(bodies, { numRuns: amount, seed }).values()
    const found: Found = { warned: new Set(), statuses: new Map(), broken: [], nameless: [] }
    const lane = async () => {
      for (const text of texts) await send(playground, text, found)
    }
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane))
    const settled = await playground.settles(SETTLE_MS)
    const all = await playground.generations()
    const wrong = all.filter((one) => refusedThere(one) && !found.warned.has(one.id))
    const unended = settled ? [] : all.filter(({ finishedAt }) => finishedAt === null)
    const counts = [...found.statuses].sort(([a], [b]) => a - b)
    return {
      figures: [
        { name: `${name}: bodies`, ours: amount, unit: '' },
        none('  answers of 5xx, or none', found.broken.length),
        none('  refusals that name no leaf', found.nameless.length),
        none('  invalid tasks that reached the engine', wrong.length),
        none('  never ended', settled ? 0 : 1),
      ],
      notes: [
        `${name}: seed ${seed}. Answers: ${counts.map(([status, count]) => `${count} × ${status}`).join(', ')}.`,
        ...unended.slice(0, SHOWN).map((one) => `Not ended: ${JSON.stringify(one).slice(0, 600)}`),
        ...found.broken.slice(0, SHOWN),
        ...found.nameless.slice(0, SHOWN),
        ...wrong
          .slice(0, SHOWN)
          .map(({ error, params }) => `${error?.message} ${JSON.stringify(params).slice(0, 300)}`),
      ],
    }
  })
}

/** Bodies made from the models' own declarations, and from nothing; a quarter of them again on PostgreSQL. */
export async function run(amount: number): Promise<Report> {
  const sqlite = await onDatabase('sqlite', amount)
  const server = await startPostgres()
  try {
    const address = await server.create('bodies')
    const postgres = await onDatabase('postgres', Math.ceil(amount / 4), address)
    return {
      figures: [...sqlite.figures, ...postgres.figures],
      notes: [...(sqlite.notes ?? []), ...(postgres.notes ?? [])],
    }
  } finally {
    await server.stop()
  }
}
