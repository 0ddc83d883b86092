import { findBrowser } from './browser.mjs'
import { become } from './child.mjs'
import { command, setUp } from './setup.mjs'

await command(async () => {
  const { node, env } = await setUp()
  const browser = await findBrowser(node, env)
  become(node, ['bench/main.ts', ...process.argv.slice(2)], { ...env, CHROMIUM_PATH: browser })
})
