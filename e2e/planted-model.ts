import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const project = join(import.meta.dirname, '..')
const copied = [
  'src',
  'public',
  'index.html',
  'package.json',
  'vite.config.ts',
  'tailwind.config.ts',
  'tsconfig.json',
]

/** A model as a founder would add it: one file. */
const declaration = `import { countParam, deliveryParams } from './blocks/delivery.ts'
import { sentByUs } from './blocks/sent.ts'
import { sizeParams } from './blocks/size.ts'
import { defineModel } from './model.ts'

export const planted = defineModel({
  slug: 'planted-model',
  name: 'Planted model',
  shortName: 'Planted',
  summary: 'Shows that a model is one file.',
  creator: 'the contributors',
  airs: ['runware:999@1'],
  documentation: 'https://example.com/planted-model',
  price: { usd: 0.002, width: 512, height: 512, steps: 10 },
  groups: [
    { id: 'main', label: 'Main', open: true },
    { id: 'light', label: 'Light' },
    { id: 'output', label: 'Output' },
  ],
  params: [
    { name: 'positivePrompt', kind: 'text', label: 'Prompt', help: 'What to show.', role: 'prompt', group: 'main', required: true, min: 2, max: 100 },
    ...sizeParams(true, { min: 128, max: 512, step: 16 }).map((param) => ({ ...param, group: 'main' })),
    { name: 'shimmer', kind: 'float', label: 'Shimmer', help: 'How much it glows.', group: 'light', min: 0, max: 5, step: 0.5, default: 1 },
    { name: 'model', kind: 'air', label: 'Model', help: 'The planted model.', role: 'model', group: 'output', fixed: ['runware:999@1'] },
    countParam,
    ...deliveryParams,
  ],
  rules: [],
  start: { width: 256, height: 256 },
  wireModel: () => 'runware:999@1',
  sent: sentByUs,
  nature: 'text-to-image',
})
`

/**
 * A copy of the product, built, with one more model: its file and its line in the catalogue.
 * Nothing else differs. The folder is the caller's to remove.
 */
export function plantModel(): string {
  const folder = mkdtempSync(join(tmpdir(), 'playground-planted-'))
  for (const name of copied) cpSync(join(project, name), join(folder, name), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction')
  writeFileSync(join(folder, 'src/models/planted.ts'), declaration)
  const index = join(folder, 'src/models/index.ts')
  const catalogue = readFileSync(index, 'utf8')
  const line = 'catalogue: readonly Model[] = ['
  if (!catalogue.includes(line)) throw new Error('The catalogue is spelled in another way now.')
  writeFileSync(
    index,
    `import { planted } from './planted.ts'\n${catalogue.replace(line, `${line}planted, `)}`,
  )
  const vite = join(project, 'node_modules/vite/bin/vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`The planted copy does not build:\n${built.stderr}`)
  return folder
}
