import { test as base } from './journey.ts'
import type { Settings } from './product.ts'
import { RecordedEngine } from './recorded-engine.ts'

/** A product with a key, whose engine writes down what it receives. */
export const test = base.extend<{ engine: RecordedEngine; more: Settings }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  engine: async ({}, use) => {
    const engine = await RecordedEngine.start()
    await use(engine)
    await engine.stop()
  },
  /** Settings beside the key and the engine's address. */
  more: [{}, { option: true }],
  settings: ({ engine, more }, use) =>
    use({ RUNWARE_API_KEY: 'journey-key', RUNWARE_BASE_URL: `${engine.url}/v1`, ...more }),
})
