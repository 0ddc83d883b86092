import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { catalogue } from '../models/index.ts'

const early = await readFile(new URL('../../public/early.js', import.meta.url), 'utf8')

test('the early script reads the prompt of any model under its own name', () => {
  const names = catalogue.map((model) => model.params.find(({ role }) => role === 'prompt')?.name)
  for (const name of names) expect(early).toContain(`request?.${name} `)
})

test('the early script finds the draft where this tab keeps it', async () => {
  const tab = await readFile(new URL('../draft/tab.ts', import.meta.url), 'utf8')
  const [own, latest, prefix] = ['TAB', 'LATEST', 'PREFIX'].map(
    (name) => tab.match(new RegExp(`const ${name} = '(.+)'`))?.[1],
  )
  expect(early).toContain(`sessionStorage.getItem('${own}')`)
  expect(early).toContain(`localStorage.getItem('${latest}')`)
  expect(early).toContain(`\`${prefix}\${tab}\``)
})
