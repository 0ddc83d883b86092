import { type Report, toTable } from './figure.ts'

/** Each part is loaded when it is asked for: one needs a browser, another a database. */
const parts: Record<string, () => Promise<{ run(): Promise<Report> }>> = {
  weight: () => import('./weight.ts'),
  load: () => import('./load.ts'),
  typing: () => import('./typing.ts'),
  gallery: () => import('./gallery.ts'),
  server: () => import('./server.ts'),
  editors: () => import('./editors.ts'),
  paint: () => import('./painting.ts'),
  canvas: () => import('./canvas.ts'),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`)
  process.exit(1)
}
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  const started = performance.now()
  const part = await parts[name]?.()
  const { figures, notes = [] } = (await part?.run()) ?? { figures: [] }
  console.log(`\n${name} (${((performance.now() - started) / 1000).toFixed(0)} s)\n`)
  console.log(toTable(figures))
  if (notes.length > 0) console.log(`\n${notes.join('\n')}`)
}
