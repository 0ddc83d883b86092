import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { run } from './child.mjs'
import { inProject } from './project.mjs'

const launcher = `
  import { become } from ${JSON.stringify(pathToFileURL(inProject('scripts', 'child.mjs')).href)}
  const server = 'process.on("SIGTERM", () => process.exit(7)); setInterval(() => {}, 1000); console.log("up")'
  become(process.execPath, ['-e', server], process.env)`

const launch = (file, args) => spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'] })
const node = process.execPath

test('a signal reaches the server and its exit code comes back', async () => {
  const child = launch(node, ['--input-type=module', '-e', launcher])
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  expect(code).toBe(7)
})

test.skipIf(process.platform === 'win32')(
  'the server ends when the shell between npm and us dies without a word',
  async () => {
    const shell = launch('/bin/sh', ['-c', '"$0" --input-type=module -e "$1"; :', node, launcher])
    await once(shell.stdout, 'data')
    shell.kill('SIGKILL')
    // The pipe is held open by every process that inherited it.
    await once(shell.stdout, 'close')
  },
)

test('a program that does not exist fails as in a shell', async () => {
  expect(await run('/nowhere/program', [])).toBe(127)
})
