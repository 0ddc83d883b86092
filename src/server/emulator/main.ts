import { startEmulator } from './server.ts'
import { readSettings } from './settings.ts'

/** The playground reads the same PORT from .env, so that both may want one. */
const taken = (port: number, cause: unknown) =>
  new Error(
    `Port ${port} is taken, perhaps by the playground, which reads PORT too. Give this engine another; PORT=0 npm run emulator takes any that is free.`,
    { cause },
  )

async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const { url, close } = await startEmulator(settings).catch((error: unknown) => {
    const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    throw inUse ? taken(settings.port, error) : error
  })
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
