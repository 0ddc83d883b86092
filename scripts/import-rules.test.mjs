import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkImports } from './import-rules.mjs'
import { inProject } from './project.mjs'

let folder

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-rules-'))
  symlinkSync(inProject('node_modules'), join(folder, 'node_modules'), 'junction')
  write({ 'package.json': '{"type":"module"}' })
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(files) {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

/** A small house in which everything is as it should be. */
const tidy = {
  'src/main.tsx': `import { Shell } from './app/shell.tsx'\nexport const root = <Shell />`,
  'src/app/shell.tsx': `import { Form } from '../form/form.tsx'\nimport { Grid } from '../gallery/grid.tsx'
    export const Shell = () => <><Form /><Grid /></>`,
  'src/form/form.tsx': `import { useForm } from 'react-hook-form'\nimport { client } from '../api/client.ts'
    export const Form = () => <form>{String(client)}{typeof useForm}</form>`,
  'src/gallery/grid.tsx': `import { Button } from '../ui/button.tsx'\nexport const Grid = () => <Button />`,
  'src/ui/button.tsx': `import { useState } from 'react'\nexport const Button = () => <i>{useState(1)}</i>`,
  'src/api/client.ts': `import type { AppType } from '../server/app.ts'\nexport const client = {} as AppType`,
  'src/models/krea.ts': `import { z } from 'zod/mini'\nexport const krea = z.string()`,
  'src/contract/image.ts': `import { krea } from '../models/krea.ts'\nexport const image = krea`,
  'src/server/app.ts': `import { readFile } from 'node:fs'\nimport { image } from '../contract/image.ts'
    export type AppType = [typeof readFile, typeof image]`,
  'src/server/main.ts': `import { engine } from './emulator/engine.ts'\nexport const main = engine`,
  'src/server/emulator/engine.ts': `import { krea } from '../../models/krea.ts'\nexport const engine = krea`,
  'src/server/app.test.ts': `import { engine } from './emulator/engine.ts'\nexport const t = engine`,
}

async function problemsOf(files) {
  write({ ...tidy, ...files })
  return (await checkImports(folder)).problems
}

test('a tidy house passes and every file is read', async () => {
  write(tidy)
  expect(await checkImports(folder)).toEqual({ problems: [], files: Object.keys(tidy).length })
})

const planted = [
  [
    'form importing gallery',
    'src/form/x.ts',
    `import { Grid } from '../gallery/grid.tsx'\nexport const x = Grid`,
    'form imports only',
  ],
  [
    'form importing gallery when needed',
    'src/form/x.ts',
    `export const x = () => import('../gallery/grid.tsx')`,
    'form imports only',
  ],
  [
    'form importing a type of gallery',
    'src/form/x.ts',
    `import type { Grid } from '../gallery/grid.tsx'\nexport type X = typeof Grid`,
    'form imports only',
  ],
  [
    'models importing react',
    'src/models/x.ts',
    `import { useState } from 'react'\nexport const x = useState`,
    'models uses only the packages zod',
  ],
  [
    'form importing node:fs',
    'src/form/x.ts',
    `import { readFileSync } from 'node:fs'\nexport const x = readFileSync`,
    'node: modules stay in the server',
  ],
  [
    'form importing node:sqlite',
    'src/form/x.ts',
    `import { DatabaseSync } from 'node:sqlite'\nexport const x = DatabaseSync`,
    'node: modules stay in the server',
  ],
  [
    'emulator importing the store',
    'src/server/emulator/x.ts',
    `import { rows } from '../store/rows.ts'\nexport const x = rows`,
    'server/emulator imports only models',
  ],
  [
    'emulator importing the contract',
    'src/server/emulator/x.ts',
    `import { image } from '../../contract/image.ts'\nexport const x = image`,
    'server/emulator imports only models',
  ],
  [
    'a route importing the emulator',
    'src/server/routes/x.ts',
    `import { engine } from '../emulator/engine.ts'\nexport const x = engine`,
    'only server/main.ts and tests import server/emulator',
  ],
  [
    'api running the server',
    'src/api/x.ts',
    `import { app } from '../server/app.ts'\nexport const x = app`,
    'api knows the server as a type only',
  ],
  [
    'app importing the server',
    'src/app/x.ts',
    `import type { AppType } from '../server/app.ts'\nexport type X = AppType`,
    'app imports only',
  ],
  [
    'server importing a browser room',
    'src/server/x.ts',
    `import { Button } from '../ui/button.tsx'\nexport const x = Button`,
    'server imports only',
  ],
  [
    'ui importing a word of the domain',
    'src/ui/x.ts',
    `import { krea } from '../models/krea.ts'\nexport const x = krea`,
    'ui imports only itself',
  ],
  [
    'form importing a server package',
    'src/form/x.ts',
    `import sharp from 'sharp'\nexport const x = sharp`,
    'server packages stay in the server',
  ],
  [
    'a missing file',
    'src/form/x.ts',
    `import { y } from './nowhere.ts'\nexport const x = y`,
    'every import resolves',
  ],
  ['a room nobody knows', 'src/utils/x.ts', 'export const x = 1', 'is in no known room'],
]

test.each(planted)('%s is caught', async (_name, file, text, rule) => {
  const store = { 'src/server/store/rows.ts': 'export const rows = []' }
  const problems = await problemsOf({ ...store, [file]: text })
  expect(problems).toContainEqual(expect.stringContaining(rule))
  expect(problems.every((problem) => problem.startsWith(file))).toBe(true)
})

test('an import cycle is caught', async () => {
  const problems = await problemsOf({
    'src/form/a.ts': `import { b } from './b.ts'\nexport const a = () => b`,
    'src/form/b.ts': `import { a } from './a.ts'\nexport const b = () => a`,
  })
  expect(problems).toContain('src/form/a.ts → src/form/b.ts: no import cycles')
})

test('an empty house does not pass', async () => {
  write({ 'src/readme.md': '' })
  expect((await checkImports(folder)).problems).toEqual(['src holds no sources'])
})
