import { startEmulator } from './server.ts'
import { readSettings } from './settings.ts'

async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const { url, close } = await startEmulator(settings)
  console.log(`${url}/v1`)
  const key = settings.keys === 'any' ? 'any key that is not empty' : 'the key in EMULATOR_KEY'
  console.log(`A demo engine whose pictures are computed; it accepts ${key}. About it: ${url}/`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      close().then(() => process.exit(0))
    })
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
