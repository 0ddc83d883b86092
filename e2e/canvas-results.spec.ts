import type { Locator, Page } from '@playwright/test'
import type { History } from '../src/contract/history.ts'
import { getAt } from '../src/models/path.ts'
import { generation, generations, give, kontext, make } from './bff.ts'
import { stage } from './canvas-hand.ts'
import { control } from './fields.ts'
import { expect, test } from './journey.ts'
import { blockPng, pixels } from './pictures.ts'
import { details, generateButton, openPicture, promptBox, toast } from './screen.ts'

const canvas = (page: Page): Locator => page.getByRole('region', { name: 'Canvas', exact: true })
const results = (page: Page): Locator => page.getByRole('region', { name: 'Results' })

/** The picture on the canvas, by its address. */
const shown = async (page: Page): Promise<string> =>
  (await stage(page).locator('[data-part=picture] > img').getAttribute('src')) ?? ''

/** Drags the brush across the picture; places are shares of its width and height. */
async function paint(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  const box = await stage(page).locator('[data-part=picture]').boundingBox()
  if (!box) throw new Error('There is no picture on the canvas.')
  const at = ([x, y]: [number, number]) => [box.x + box.width * x, box.y + box.height * y] as const
  await page.mouse.move(...at(from))
  await page.mouse.down()
  await page.mouse.move(...at(to), { steps: 6 })
  await page.mouse.up()
  await expect(canvas(page).getByRole('button', { name: 'Clear', exact: true })).toBeEnabled()
}

/** Opens the canvas on a small picture with a prompt, of a request that is made at once. */
async function begin(page: Page): Promise<{ source: string; id: string }> {
  const source = await give(page.request, await blockPng(256, 256))
  const first = await make(page.request, {
    positivePrompt: 'a garden at noon',
    inputs: { seedImage: source },
    width: 256,
    height: 256,
  })
  await page.goto('/')
  await openPicture(page, /a garden at noon/)
  await page.getByRole('button', { name: 'Use all settings' }).click()
  await expect(promptBox(page)).toHaveValue('a garden at noon')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: /Paint over/ }).click()
  await stage(page).waitFor()
  return { source: await shown(page), id: first.id }
}

const bytes = async (page: Page, url: string): Promise<Buffer> =>
  pixels(await (await page.request.get(url)).body())

/** Pixels farther than the softened edge from any white one, where two pictures differ. */
function differencesOutside(before: Buffer, after: Buffer, mask: Buffer, side: number): number {
  const reach = 9
  const white = (x: number, y: number) => (mask[(y * side + x) * 3] ?? 0) > 0
  let count = 0
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const at = (y * side + x) * 3
      if (before.subarray(at, at + 3).equals(after.subarray(at, at + 3))) continue
      let near = false
      for (let dy = -reach; dy <= reach && !near; dy++)
        for (let dx = -reach; dx <= reach && !near; dx++)
          near =
            x + dx >= 0 && x + dx < side && y + dy >= 0 && y + dy < side && white(x + dx, y + dy)
      if (!near) count++
    }
  return count
}

test('what is accepted keeps every pixel outside of the mask; edits chain, and undo goes back', async ({
  page,
}) => {
  const { source } = await begin(page)
  await paint(page, [0.3, 0.3], [0.5, 0.3])
  await generateButton(page).click()
  const seam = results(page).getByRole('button', { name: /^Edge/ })
  await expect(seam).toBeVisible()
  await expect(results(page).getByRole('switch', { name: 'Pixel lock' })).toBeChecked()
  await results(page).getByRole('button', { name: 'Accept' }).click()
  await expect.poll(() => shown(page)).not.toBe(source)

  const accepted = await shown(page)
  const [made] = await generations(page.request)
  const maskImage = String(getAt(made?.params, 'inputs.maskImage'))
  const [before, after, mask] = await Promise.all(
    [source, accepted, `/api/assets/${maskImage.slice('asset:'.length)}`].map((url) =>
      bytes(page, url),
    ),
  )
  if (!before || !after || !mask) throw new Error('A picture is missing.')
  expect(after.equals(before)).toBe(false)
  expect(differencesOutside(before, after, mask, 256)).toBe(0)
  const history: History = await (await page.request.get(`${accepted}/history`)).json()
  expect(history.items.map(({ kind }) => kind).slice(0, 2)).toEqual(['locked', 'result'])
  expect(history.items[1]?.imageId).toBe(made?.images[0]?.id)

  await expect(canvas(page).getByRole('button', { name: 'Clear', exact: true })).toBeDisabled()
  await paint(page, [0.6, 0.7], [0.8, 0.7])
  await generateButton(page).click()
  await expect(seam).toBeVisible()
  await results(page)
    .getByRole('button', { name: /^Result 1 of 1/ })
    .focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => shown(page)).not.toBe(accepted)
  const chained = await shown(page)
  await canvas(page).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => shown(page)).toBe(accepted)
  await expect(canvas(page).getByRole('button', { name: 'Clear', exact: true })).toBeEnabled()
  expect(chained).not.toBe(source)
})

test('what is dismissed stays in the gallery; arrows walk, the backslash shows the source', async ({
  page,
}) => {
  const { source } = await begin(page)
  await paint(page, [0.4, 0.5], [0.6, 0.5])
  await generateButton(page).click()
  const result = results(page).getByRole('button', { name: /^Result 1 of 1/ })
  await expect(results(page).getByRole('button', { name: 'Accept' })).toBeVisible()
  await result.focus()
  const over = stage(page).locator('[data-instead]')
  await expect(over).toBeVisible()
  await page.keyboard.down('\\')
  await expect(over).toBeHidden()
  await page.keyboard.up('\\')
  await expect(over).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(over).toBeHidden()
  await page.keyboard.press('ArrowRight')
  await expect(over).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(results(page)).toBeHidden()
  expect(await shown(page)).toBe(source)
  const [made] = await generations(page.request)
  expect((await generation(page.request, made?.id ?? '')).images[0]?.trashedAt).toBeNull()
  await toast(page, 'Put aside').getByRole('button', { name: 'Undo' }).click()
  await expect(result).toBeVisible()
})

test('a picture off the model’s grid keeps its size and its pixels', async ({ page }) => {
  await page.goto('/?canvas=1')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a picture' }).click()
  const buffer = await blockPng(400, 300)
  await (await choosing).setFiles({ name: 'a.png', mimeType: 'image/png', buffer })
  await expect(page.getByText('the nearest that the model makes to 400 × 300 px')).toBeVisible()
  await promptBox(page).fill('a garden at noon')
  await paint(page, [0.3, 0.5], [0.6, 0.5])
  await generateButton(page).click()
  await expect(
    results(page).getByText('Made at 400 × 304 px; here it is scaled to the picture’s 400 × 300.'),
  ).toBeVisible()
  await expect(results(page).getByRole('switch', { name: 'Pixel lock' })).toBeChecked()
  const source = await shown(page)
  await results(page).getByRole('button', { name: 'Accept' }).click()
  await expect.poll(() => shown(page)).not.toBe(source)
  await expect(stage(page).locator('[data-part=picture]')).toHaveCSS('height', '300px')
  const [before, after] = [await bytes(page, source), await bytes(page, await shown(page))]
  // Its lowest rows are far from what was painted.
  const row = 400 * 3
  expect(after.subarray(-row * 20).equals(before.subarray(-row * 20))).toBe(true)
  expect(after.equals(before)).toBe(false)
})

test('a result of another shape is seen in its own, and gives the picture its size; undo takes it back', async ({
  page,
}) => {
  const { source } = await begin(page)
  await paint(page, [0.3, 0.5], [0.7, 0.5])
  const height = control(page, 'height')
  await height.fill('384')
  await height.press('Enter')
  await generateButton(page).click()
  await expect(results(page).getByText(/another shape than the picture’s 256 × 256/)).toBeVisible()
  await expect(results(page).getByRole('switch', { name: 'Pixel lock' })).toBeHidden()
  const picture = stage(page).locator('[data-part=picture]')
  const over = picture.locator('[data-instead] img')
  await expect
    .poll(async () => {
      const box = await over.boundingBox()
      return box && Math.round((box.height / box.width) * 100)
    })
    .toBe(150)
  await results(page).getByRole('button', { name: 'Accept' }).click()
  await expect.poll(() => shown(page)).not.toBe(source)
  await expect(picture).toHaveCSS('height', '384px')
  await canvas(page).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => shown(page)).toBe(source)
  await expect(picture).toHaveCSS('height', '256px')
  await expect(canvas(page).getByRole('button', { name: 'Clear', exact: true })).toBeEnabled()
  await expect(results(page).getByRole('button', { name: /^Result 1 of 1/ })).toBeVisible()
})

test('what was accepted stands in the picture’s history; it is deleted alone, and comes back', async ({
  page,
}) => {
  const { source } = await begin(page)
  await paint(page, [0.3, 0.4], [0.6, 0.4])
  await generateButton(page).click()
  await expect(results(page).getByRole('button', { name: /^Edge/ })).toBeVisible()
  await results(page).getByRole('button', { name: 'Accept' }).click()
  await expect.poll(() => shown(page)).not.toBe(source)
  const accepted = await shown(page)
  await canvas(page).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => shown(page)).toBe(source)
  await canvas(page).getByRole('button', { name: 'Done' }).click()
  await openPicture(page, /a garden at noon/)
  await page.keyboard.press('i')
  const locked = details(page).getByRole('button', { name: 'With the pixels of its source' })
  await expect(locked).toBeVisible()
  for (const step of ['The mask it was painted with', 'A picture that was given'])
    await expect(details(page).getByRole('button', { name: step })).toBeVisible()
  await locked.click()
  await expect(page.getByRole('group', { name: 'Left: From its history' })).toBeVisible()
  await locked.locator('xpath=..').getByRole('button', { name: 'More of this picture' }).click()
  await page.getByRole('menuitem', { name: 'Delete for good' }).click()
  await expect(locked).toBeHidden()
  expect((await page.request.get(accepted)).status()).toBe(404)
  await toast(page, 'Accepted picture deleted').getByRole('button', { name: 'Undo' }).click()
  await expect(locked).toBeVisible()
  expect((await page.request.get(accepted)).status()).toBe(200)
})

test('an edit stands beside its reference, and shows what changed', async ({ page }) => {
  const reference = await give(page.request, await blockPng(256, 256))
  await make(
    page.request,
    {
      positivePrompt: 'make the block red',
      inputs: { referenceImages: [reference] },
      width: 1024,
      height: 1024,
    },
    kontext,
  )
  await page.goto('/')
  await openPicture(page, /make the block red/)
  await page.getByRole('button', { name: 'Beside what it was made from' }).click()
  await expect(page.getByRole('group', { name: 'Left: What it was made from' })).toBeVisible()
  await page.getByRole('radio', { name: 'Difference' }).check({ force: true })
  const changed = page.getByRole('status').filter({ hasText: /% changed/ })
  // The block is half as wide and half as high as the picture.
  await expect(changed).toHaveText('25 % changed')
  const threshold = page.getByRole('slider', { name: 'Counts from' })
  await threshold.press('End')
  await expect(threshold).toHaveValue('30')
  await page.keyboard.press('i')
  await expect(details(page).getByRole('heading', { name: 'Made from' })).toBeVisible()
  await expect(
    details(page).getByRole('button', { name: 'A picture that was given' }),
  ).toBeVisible()
})
