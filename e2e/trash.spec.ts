import type { Locator } from '@playwright/test'
import { generations, make, small } from './bff.ts'
import { expect, test } from './journey.ts'
import { doneTiles, gallery, openPicture, tiles, toast } from './screen.ts'

test.use({ fresh: true })

test('the trash is emptied for good, after one more question', async ({ page, request }) => {
  for (const prompt of ['a paper boat', 'a paper plane', 'a paper crane'])
    await make(request, { positivePrompt: prompt, ...small })
  const [made] = await generations(request, '?q=boat')
  const [picture] = made?.images ?? []
  await page.goto('/')
  for (const prompt of ['a paper boat', 'a paper plane']) {
    await openPicture(page, prompt)
    await page.keyboard.press('Delete')
    await expect(tiles(page, prompt)).toHaveCount(0)
  }
  await page.keyboard.press('Escape')

  await gallery(page).getByRole('button', { name: 'Trash' }).click()
  await expect(doneTiles(page, /a paper (boat|plane)/)).toHaveCount(2)
  await gallery(page).getByRole('button', { name: 'Empty now' }).click()
  await gallery(page).getByRole('button', { name: 'Keep' }).click()
  await expect(doneTiles(page, 'a paper boat')).toHaveCount(1)

  await gallery(page).getByRole('button', { name: 'Empty now' }).click()
  await gallery(page).getByRole('button', { name: 'Delete 2 pictures' }).click()
  await expect(toast(page, '2 pictures deleted for good')).toBeVisible()
  await expect(gallery(page).getByText('The trash is empty')).toBeVisible()
  await expect(gallery(page).getByRole('button', { name: 'Empty now' })).toHaveCount(0)
  expect((await request.get(picture?.url ?? '')).status()).toBe(404)

  await gallery(page).getByRole('button', { name: 'Trash' }).click()
  await expect(doneTiles(page, 'a paper crane')).toHaveCount(1)
})

test('the way back stays in the middle of the stage when the window changes', async ({
  page,
  request,
}) => {
  await make(request, { positivePrompt: 'a paper swan', ...small })
  await page.goto('/')
  await openPicture(page, 'a paper swan')
  await page.keyboard.press('Delete')
  const message = toast(page, 'Picture deleted')
  await expect(message).toBeVisible()
  await page.setViewportSize({ width: 1000, height: 700 })
  const middle = async (place: Locator) => {
    const box = await place.boundingBox()
    return Math.round(box ? box.x + box.width / 2 : 0)
  }
  const stage = page.getByRole('region', { name: 'Stage' })
  await expect
    .poll(async () => Math.abs((await middle(message)) - (await middle(stage))))
    .toBeLessThan(2)
})
