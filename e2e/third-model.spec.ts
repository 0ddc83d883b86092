import { rmSync } from 'node:fs'
import { collectFaults } from './faults.ts'
import { expect, test } from './journey.ts'
import { plantModel } from './planted-model.ts'
import { Product } from './product.ts'
import { promptBox } from './screen.ts'

test.setTimeout(90_000)

test('a third model is one file and its line in the catalogue', async ({ browser }) => {
  const folder = plantModel()
  const product = await Product.create({}, folder)
  try {
    const context = await browser.newContext({ baseURL: product.url })
    const faults = await collectFaults(context)
    const page = await context.newPage()
    await page.goto('/')

    // The form.
    await page.getByRole('radio', { name: 'Planted' }).check({ force: true })
    await promptBox(page).fill('a glowing boat')
    await page.getByRole('button', { name: /^Light/ }).click()
    const shimmer = page.getByRole('textbox', { name: 'Shimmer' })
    await shimmer.fill('7')
    await expect(
      page.getByText('Shimmer must be a number from 0 to 5, in steps of 0.5.').first(),
    ).toBeVisible()
    await shimmer.fill('2.5')
    await shimmer.press('Enter')

    // The request, and the task that was sent.
    await page.getByRole('button', { name: /^Generate/ }).click()
    await expect(async () => {
      const { items } = await (await context.request.get('/api/generations')).json()
      expect(items).toHaveLength(1)
      expect(items[0]).toMatchObject({
        state: 'done',
        model: 'planted-model',
        air: 'runware:999@1',
        params: { positivePrompt: 'a glowing boat', width: 256, height: 256, shimmer: 2.5 },
        task: { model: 'runware:999@1', shimmer: 2.5 },
      })
    }).toPass({ timeout: 20_000 })

    // The checks.
    const refused = await context.request.post('/api/generations', {
      headers: {
        'Idempotency-Key': 'planted',
        'X-Requested-With': 'playground',
        Origin: product.url,
      },
      data: {
        model: 'planted-model',
        params: { positivePrompt: 'a boat', width: 256, height: 256, shimmer: 5.5 },
      },
    })
    expect(refused.status()).toBe(422)
    expect((await refused.json()).error.issues).toMatchObject([{ path: 'shimmer', rule: 'range' }])

    // The details.
    await page
      .getByRole('link', { name: /a glowing boat/ })
      .first()
      .click()
    await page.keyboard.press('i')
    await expect(
      page.getByRole('complementary', { name: 'Details' }).getByText('Shimmer'),
    ).toBeVisible()
    expect(faults).toEqual([])
    await context.close()
  } finally {
    await product.remove()
    rmSync(folder, { recursive: true, force: true })
  }
})
