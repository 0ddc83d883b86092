import { make, small } from './bff.ts'
import { expect, test } from './journey.ts'

test.use({ fresh: true })

test('what every day cost is read, and taken away as a table', async ({ page, request }) => {
  const { model } = await make(request, { positivePrompt: 'a paper boat', ...small })
  await page.goto('/')
  await page.getByRole('button', { name: /\$\d.*\(demo\)/ }).click()
  await page.getByRole('button', { name: 'All days…' }).click()
  const spend = page.getByRole('dialog', { name: 'Spend' })
  await expect(spend.getByRole('row', { name: /FLUX\.1 Krea.*1 picture.*\$0\.00/ })).toBeVisible()

  const loading = page.waitForEvent('download')
  await spend.getByRole('link', { name: 'Download CSV' }).click()
  expect((await loading).suggestedFilename()).toBe('spend.csv')
  const table = await (await request.get('/api/spend/csv')).text()
  expect(table).toContain(`"${model}",1,0,0.000000000,1,0.00`)
  await page.keyboard.press('Escape')
  await expect(spend).toHaveCount(0)
})
