import type { Locator } from '@playwright/test'
import { make, small } from './bff.ts'
import { stage } from './canvas-hand.ts'
import { field, find } from './fields.ts'
import { expect, test } from './journey.ts'
import { details, openPicture, viewer } from './screen.ts'

const isBlurred = (picture: Locator) => expect(picture).toHaveCSS('filter', /blur/)
const isSeen = (picture: Locator) => expect(picture).toHaveCSS('filter', 'none')

test('a flagged picture is blurred wherever its bytes are, until it is shown', async ({
  page,
  request,
}) => {
  const flagged = await make(request, {
    positivePrompt: 'a bronze athlete [[nsfw]]',
    ...small,
    safety: { checkContent: true },
  })
  const hash = flagged.images[0]?.hash ?? ''
  await make(request, {
    positivePrompt: 'a plaster copy',
    ...small,
    inputs: { seedImage: `asset:${hash}` },
  })
  await page.goto('/')
  await openPicture(page, 'a plaster copy')

  await page.keyboard.press('i')
  const made = details(page).getByRole('listitem').filter({ hasText: 'A result' }).locator('img')
  await isBlurred(made.first())
  await isBlurred(details(page).getByRole('img', { name: 'Seed image' }))
  await viewer(page).getByRole('button', { name: 'Beside what it was made from' }).click()
  await isBlurred(viewer(page).locator(`img[src="/api/assets/${hash}"]`))
  await viewer(page).getByRole('radio', { name: 'Difference' }).check({ force: true })
  await expect(viewer(page).getByText('compared once they are shown')).toBeVisible()
  await page.keyboard.press('Escape')

  await viewer(page).getByRole('button', { name: 'Use all settings' }).click()
  await find(page, 'inputs.seedImage')
  const slot = field(page, 'inputs.seedImage')
  await isBlurred(slot.locator('img'))
  await find(page, 'inputs.maskImage')
  await page.getByRole('button', { name: 'Paint the mask' }).click()
  const source = stage(page).locator(`img[src="/api/assets/${hash}"]`)
  await isBlurred(source)
  await page
    .getByRole('region', { name: 'Canvas', exact: true })
    .getByRole('button', { name: 'Show it' })
    .click()
  await isSeen(source)
  await find(page, 'inputs.seedImage')
  await isSeen(slot.locator('img'))
})
