import { generations, make, small } from './bff.ts'
import { control, find } from './fields.ts'
import { expect, test } from './journey.ts'
import {
  chooseModel,
  doneTiles,
  form,
  generateButton,
  openPicture,
  promptBox,
  tiles,
  viewer,
} from './screen.ts'

test('another model keeps what fits, says what it set aside, and gives it back', async ({
  page,
}) => {
  await page.goto('/')
  await promptBox(page).fill('a harbour in the rain')
  await control(page, 'steps').fill('22')
  await control(page, 'steps').press('Tab')
  await find(page, 'layerDiffuse')
  await control(page, 'layerDiffuse').click()
  await expect(control(page, 'layerDiffuse')).toBeChecked()
  await find(page, '')

  await chooseModel(page, 'FLUX.1 Kontext')
  await expect(promptBox(page)).toHaveValue('a harbour in the rain')
  await expect(control(page, 'steps')).toHaveValue('22')
  const aside = form(page).getByRole('status').filter({ hasText: 'set aside' })
  await expect(aside).toContainText('Transparency (LayerDiffuse)')

  await aside.getByRole('button', { name: /^Restore by going back to FLUX.1 Krea/ }).click()
  await expect(page.getByRole('radio', { name: 'FLUX.1 Krea' })).toBeChecked()
  await expect(promptBox(page)).toHaveValue('a harbour in the rain')
  await find(page, 'layerDiffuse')
  await expect(control(page, 'layerDiffuse')).toBeChecked()
})

test('two presses in a row make one generation', async ({ page, request }) => {
  await page.goto('/')
  await promptBox(page).fill('only once')
  await generateButton(page).dblclick()
  await expect(doneTiles(page, 'only once')).toHaveCount(1)
  expect(await generations(request, '?q=only+once')).toHaveLength(1)
})

test('several seeds are several results, at a price said before', async ({ page, request }) => {
  await page.goto('/')
  await make(request, { positivePrompt: 'for its size', ...small })
  await openPicture(page, 'for its size')
  await page.keyboard.press('a')
  await promptBox(page).fill('four winds')
  await page.getByRole('button', { name: 'Several seeds at once' }).click()
  const choice = page.getByRole('menuitem', { name: /^4 seeds, ≈ \$/ })
  const price = Number((await choice.textContent())?.split('$')[1])
  await choice.click()

  await expect(doneTiles(page, 'four winds')).toHaveCount(4)
  const [made] = await generations(request)
  const seeds = made?.images.map(({ seed }) => seed)
  expect(new Set(seeds).size).toBe(4)
  expect(new Set(made?.images.map(({ hash }) => hash)).size).toBe(4)
  expect(made?.estimate).toBeCloseTo(price, 3)
})

test('Back closes the picture', async ({ page, request }) => {
  await make(request, { positivePrompt: 'a narrow gate', ...small })
  await page.goto('/')
  await openPicture(page, 'a narrow gate')
  await expect(page).toHaveURL(/\?image=/)
  await page.goBack()
  await expect(viewer(page)).toHaveCount(0)
  await expect(page).not.toHaveURL(/image=/)
  await page.goForward()
  await expect(viewer(page)).toBeVisible()
})

test('the address of a picture opens it', async ({ page, request }) => {
  const made = await make(request, { positivePrompt: 'a far island', ...small })
  await page.goto(`/?image=${made.images[0]?.id}`)
  await expect(viewer(page).getByText(String(made.images[0]?.seed))).toBeVisible()
  await expect(tiles(page, 'a far island')).toHaveAttribute('aria-current', 'true')
})

test('the address of a picture that is gone says so', async ({ page }) => {
  await page.goto('/?image=00000000-0000-4000-8000-000000000000')
  await expect(page.getByText('This picture is not here')).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page).not.toHaveURL(/image=/)
  await expect(page.getByText('Where do you want to begin?')).toBeVisible()
})
