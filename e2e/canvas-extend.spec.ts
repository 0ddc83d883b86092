import type { Page } from '@playwright/test'
import { assetUrl } from '../src/contract/asset.ts'
import { flux1KreaDev } from '../src/models/flux-1-krea-dev.ts'
import { assetHash } from '../src/models/image-value.ts'
import { getAt, paramAt } from '../src/models/path.ts'
import { generations } from './bff.ts'
import { control, find, setField } from './fields.ts'
import { expect, test } from './journey.ts'
import { blockPng, pixels, readPicture } from './pictures.ts'
import { doneTiles, generateButton, promptBox } from './screen.ts'

const canvas = (page: Page) => page.getByRole('region', { name: 'Canvas', exact: true })
const side = (page: Page, name: string) =>
  canvas(page)
    .getByRole('group', { name: 'Pixels added at each side' })
    .getByRole('textbox', { name, exact: true })
const grip = (page: Page, name: string) => canvas(page).getByRole('button', { name, exact: true })

/** The canvas on a picture from the disk, with the frame in hand. */
async function extendPicture(page: Page, bytes: Buffer): Promise<void> {
  await page.goto('/?canvas=1')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a picture' }).click()
  await (await choosing).setFiles({ name: 'a.png', mimeType: 'image/png', buffer: bytes })
  await canvas(page).getByRole('application').waitFor()
  await page.keyboard.press('c')
  await grip(page, 'Right side').waitFor()
}

test('a picture is extended by handle and by number; its own pixels stay where they belong', async ({
  page,
  request,
}) => {
  const size = { width: 256, height: 192 }
  const source = await blockPng(size.width, size.height)
  await extendPicture(page, source)

  const box = await grip(page, 'Right side').boundingBox()
  if (!box) throw new Error('The right side is not in sight.')
  // Anywhere along the edge will do; at 100 % a step is 64 px of the screen.
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 4 }
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 30, from.y, { steps: 3 })
  await page.mouse.move(from.x + 70, from.y, { steps: 3 })
  await page.mouse.up()
  await expect(side(page, 'Right')).toHaveValue('64')
  await side(page, 'Top').fill('64')
  await side(page, 'Top').press('Enter')
  await expect(canvas(page).getByText('320 × 256 px').first()).toBeVisible()

  const format = paramAt(flux1KreaDev.params, 'outputFormat')
  if (!format) throw new Error('The model has no output format.')
  await find(page, format.name)
  await setField(page, format.name, format, 'PNG')
  await find(page, '')
  await promptBox(page).fill('a wider view')
  await generateButton(page).click()
  await expect(doneTiles(page, 'a wider view')).toHaveCount(1)

  const [made] = await generations(request)
  expect(made?.params).toMatchObject({ width: 320, height: 256, outpaint: { top: 64, right: 64 } })
  const reply = await request.get(made?.images[0]?.url ?? '')
  const [result, own] = [await pixels(await reply.body()), await pixels(source)]
  for (let y = 0; y < size.height; y++) {
    const row = own.subarray(y * size.width * 3, (y + 1) * size.width * 3)
    const at = (y + 64) * 320 * 3
    expect(result.subarray(at, at + row.length).equals(row), `row ${y}`).toBe(true)
  }
})

test('what cannot be made is refused with its reason; a picture off the grid is fitted', async ({
  page,
}) => {
  await extendPicture(page, await blockPng(1000, 700))
  await side(page, 'Right').fill('100')
  await side(page, 'Right').press('Enter')
  await expect(canvas(page).getByText('Right: A side takes steps of 64 px.')).toBeVisible()
  await side(page, 'Left').fill('2048')
  await expect(canvas(page).getByText(/Left: .* would be over the model’s 2048 px/)).toBeVisible()
  await side(page, 'Left').press('Escape')

  await canvas(page).getByRole('button', { name: 'Use 128' }).click()
  await expect(canvas(page).getByText('1000 × 700 px is off the model’s grid')).toContainText(
    'it became 992 × 688 px',
  )
  await expect(side(page, 'Right')).toHaveValue('128')
  await find(page, 'width')
  await expect(control(page, 'width')).toHaveValue('1120')
  await expect(control(page, 'height')).toHaveValue('688')

  await grip(page, 'Right side').focus()
  await page.keyboard.press('Control+z')
  await expect(side(page, 'Right')).toHaveValue('0')
  await expect(canvas(page).getByText('on extending it becomes 992 × 688 px')).toBeVisible()
})

test('a number that cannot be holds Generate, and goes with a frame that can', async ({ page }) => {
  await extendPicture(page, await blockPng(512, 384))
  const right = side(page, 'Right')
  const refusal = canvas(page).getByText(/Right: .* would be over/)
  await promptBox(page).fill('a wall that goes on')
  await right.fill('99999')
  await right.press('Enter')
  await expect(right).toHaveAttribute('aria-invalid', 'true')
  await generateButton(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Right: ' })).toBeVisible()
  await canvas(page).getByRole('button', { name: '1.5×' }).click()
  await expect(refusal).toBeHidden()
  await expect(right).not.toHaveAttribute('aria-invalid')
  const made = await right.inputValue()
  expect(Number(made)).toBeLessThan(512)
  await right.fill('99999')
  await expect(refusal).toBeVisible()
  await right.press('Enter')
  await right.press('Escape')
  await expect(refusal).toBeHidden()
  await expect(right).toHaveValue(made)
  await right.fill('100')
  await canvas(page).getByRole('button', { name: 'Use 128' }).press('Enter')
  await expect(right).toHaveValue('128')
  await expect(right).toBeFocused()
})

test('the frame is moved with the keyboard alone, and from the form', async ({ page }) => {
  await extendPicture(page, await blockPng(512, 384))
  const said = canvas(page).getByRole('status', { name: 'Canvas', exact: true })
  const corner = grip(page, 'Bottom right corner')
  await canvas(page).getByRole('application').focus()
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(corner).toBeFocused({ timeout: 1 })
  }).toPass({ intervals: [0] })
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(said).toContainText('Top 64, right 64, bottom 64 px. The picture becomes 576 × 512')
  await expect(side(page, 'Bottom')).toHaveValue('64')

  await find(page, 'outpaint.left')
  await control(page, 'outpaint.left').fill('128')
  await control(page, 'outpaint.left').press('Enter')
  await expect(side(page, 'Left')).toHaveValue('128')
  await find(page, 'width')
  await expect(control(page, 'width')).toHaveValue('704')
})

test('an extension is accepted and repeated outward, with a mask; what was there stays there', async ({
  page,
  request,
}) => {
  const size = { width: 256, height: 192 }
  const source = await blockPng(size.width, size.height)
  await extendPicture(page, source)
  await side(page, 'Right').fill('64')
  await side(page, 'Right').press('Enter')
  await promptBox(page).fill('a wall that goes on')
  await generateButton(page).click()
  await canvas(page).getByRole('button', { name: 'Accept' }).click()
  await canvas(page).getByRole('button', { name: 'Again' }).click()
  await expect(side(page, 'Right')).toHaveValue('64')
  await expect(canvas(page).getByText('384 × 192 px').first()).toBeVisible()
  await canvas(page).getByRole('button', { name: 'Fill', exact: true }).click()
  await canvas(page).getByRole('button', { name: 'Shrink' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(doneTiles(page, 'a wall that goes on')).toHaveCount(2)

  const [made] = await generations(request)
  expect(made?.params).toMatchObject({ width: 384, height: 192, outpaint: { right: 64 } })
  const given = async (name: string) => {
    const value = String(getAt(made?.params ?? {}, `inputs.${name}`))
    const reply = await request.get(assetUrl(assetHash(value) ?? ''))
    return reply.body()
  }
  const [picture, mask] = await Promise.all([given('seedImage'), given('maskImage')])
  expect(await readPicture(mask)).toMatchObject({ width: 320, height: 192 })
  const [after, before] = [await pixels(picture), await pixels(source)]
  expect(after.length).toBe(320 * 192 * 3)
  // Beside the seam it is softened over a few pixels.
  const kept = (size.width - 10) * 3
  for (let y = 0; y < size.height; y++) {
    const row = before.subarray(y * size.width * 3).subarray(0, kept)
    expect(
      after
        .subarray(y * 320 * 3)
        .subarray(0, kept)
        .equals(row),
      `row ${y}`,
    ).toBe(true)
  }
})
