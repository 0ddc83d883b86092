import { become } from './child.mjs'
import { command, setUp } from './setup.mjs'
import { withoutSettings } from './steps.mjs'

await command(async () => {
  const { node, env } = await setUp()
  become(node, ['bench/chaos/main.ts', ...process.argv.slice(2)], withoutSettings(env))
})
