/**
 * What the promises are worth when things break, as a table. On loopback and in folders of its own;
 * `npm run chaos` takes some five minutes, `npm run chaos -- --full` the promised numbers, and names
 * of parts, such as `kills` or `kills=50`, choose among them. Ends with 1 where a promise does not hold.
 */
import { isWithin, type Report, toTable } from '../figure.ts'

/** How much of each: by default, and with --full. */
const amounts = {
  kills: { usual: 20, full: 200 },
  bodies: { usual: 2_000, full: 20_000 },
  budget: { usual: 500, full: 500 },
  burst: { usual: 1_000, full: 1_000 },
  streams: { usual: 20, full: 60 },
  instances: { usual: 60, full: 300 },
}
type Part = keyof typeof amounts

const parts: Record<Part, () => Promise<{ run(amount: number): Promise<Report> }>> = {
  kills: () => import('./kills.ts'),
  bodies: () => import('./bodies.ts'),
  budget: () => import('./budget.ts'),
  burst: () => import('./burst.ts'),
  streams: () => import('./streams.ts'),
  instances: () => import('./instances.ts'),
}
const isPart = (word: string): word is Part => Object.hasOwn(parts, word)

const words = process.argv.slice(2)
const full = words.includes('--full')
const counts = new Map<Part, number>()
for (const word of words.filter((word) => word !== '--full')) {
  const [name = '', count] = word.split('=')
  const wanted = Number(count ?? 1)
  if (!isPart(name) || !Number.isInteger(wanted) || wanted < 1) {
    console.error(`There is no ${word}; there are ${Object.keys(parts).join(', ')}.`)
    process.exit(1)
  }
  counts.set(name, count === undefined ? amounts[name][full ? 'full' : 'usual'] : wanted)
}
if (counts.size === 0)
  for (const name of Object.keys(parts).filter(isPart))
    counts.set(name, amounts[name][full ? 'full' : 'usual'])
const broken: string[] = []
for (const [name, amount] of counts) {
  process.stderr.write(`${name}: ${amount} …\n`)
  const began = performance.now()
  const part = await parts[name]()
  const { figures, notes = [] } = await part.run(amount).catch(
    (error: unknown): Report => ({
      figures: [{ name: 'could not be run to its end', ours: 1, unit: '', limit: { most: 0 } }],
      notes: [error instanceof Error ? String(error.stack) : String(error)],
    }),
  )
  const over = figures.filter((figure) => isWithin(figure) === false)
  broken.push(...over.map((figure) => `${name}: ${figure.name.trim()}`))
  console.log(`\n${name}: ${amount} (${((performance.now() - began) / 1000).toFixed(0)} s)\n`)
  console.log(toTable(figures))
  if (notes.length > 0) console.log(`\n${notes.join('\n')}`)
}
console.log(
  broken.length === 0 ? '\nEvery promise held.' : `\nOver their limit:\n${broken.join('\n')}`,
)
process.exit(broken.length === 0 ? 0 : 1)
