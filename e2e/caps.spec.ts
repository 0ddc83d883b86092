import { generations } from './bff.ts'
import { expect } from './journey.ts'
import { form, generateButton, promptBox, tiles } from './screen.ts'
import { test } from './with-engine.ts'

// Real money alone is capped.
test.use({ more: { DAILY_CAP_USD: '0.02' } })

test('a cap stops what it has no room for, says what is left, and loses no word', async ({
  page,
  request,
  engine,
}) => {
  await page.goto('/')
  await promptBox(page).fill('a lantern in the reeds')
  await generateButton(page).click()
  await expect(tiles(page)).toHaveCount(1)
  await expect.poll(() => engine.received('imageInference').length).toBe(1)

  await promptBox(page).fill('a second lantern')
  await generateButton(page).click()
  const refusal = form(page).getByRole('alert').filter({ hasText: 'are left' })
  await expect(refusal).toContainText(/\$0\.\d+ of today's \$0\.02/)
  await expect(promptBox(page)).toHaveValue('a second lantern')
  await expect(tiles(page)).toHaveCount(1)
  await page.getByRole('button', { name: /^Today/ }).click()
  await expect(page.getByText(/^\$0\.\d+ of today’s \$0\.02\d* is left/)).toBeVisible()
  await page.keyboard.press('Escape')

  await page.reload()
  await expect(promptBox(page)).toHaveValue('a second lantern')
  expect(engine.received('imageInference')).toHaveLength(1)
  expect(await generations(request)).toHaveLength(1)
})
