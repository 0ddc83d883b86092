import { test as base, expect } from '@playwright/test'
import { collectFaults } from './faults.ts'
import { Product, type Settings } from './product.ts'

export { expect }

type TestFixtures = {
  /** The product this journey uses; `page.goto('/')` opens it. */
  product: Product
  /** `test.use({ fresh: true })`: a product of its own, for counting, killing or special settings. */
  fresh: boolean
  /** Settings of the product's environment; they make it a fresh one. */
  settings: Settings
  /** Faults this journey provokes on purpose; every other one fails it. */
  expectedFaults: RegExp | undefined
  faults: string[]
}

type WorkerFixtures = {
  /** One product for all journeys of a worker that do not ask for their own; born on first use. */
  sharedProduct: () => Promise<Product>
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  fresh: [false, { option: true }],
  settings: [{}, { option: true }],
  expectedFaults: [undefined, { option: true }],

  sharedProduct: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      let product: Product | undefined
      await use(async () => {
        product ??= await Product.create()
        await product.start()
        return product
      })
      await product?.remove()
    },
    { scope: 'worker' },
  ],

  product: async ({ fresh, settings, sharedProduct }, use, info) => {
    const own = fresh || Object.keys(settings).length > 0
    const product = own ? await Product.create({ ...settings }) : await sharedProduct()
    const start = own ? 0 : product.log.length
    await use(product)
    if (info.status !== info.expectedStatus) {
      await info.attach('server log', { body: product.log.slice(start), contentType: 'text/plain' })
    }
    if (own) await product.remove()
  },

  baseURL: async ({ product }, use) => {
    await use(product.url)
  },

  faults: [
    async ({ context, expectedFaults }, use) => {
      const faults = await collectFaults(context)
      await use(faults)
      const unexpected = faults.filter((fault) => !expectedFaults?.test(fault))
      expect(unexpected, 'faults seen by the browser').toEqual([])
    },
    { auto: true },
  ],
})
