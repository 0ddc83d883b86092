import type { Locator, Page } from '@playwright/test'

/** Where pictures are painted on. */
export const stage = (page: Page): Locator =>
  page.getByRole('application', { name: 'Picture and mask' })

/** How much of the picture the mask covers, in words. */
export const coverage = (page: Page): Locator =>
  page.getByRole('status', { name: 'Covered by the mask' })

/** Draws a line over the picture with the mouse, in CSS px from its middle. */
export async function draw(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await stage(page).waitFor()
  const box = await stage(page).boundingBox()
  if (!box) throw new Error('There is no stage.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x + from[0], y + from[1])
  await page.mouse.down()
  await page.mouse.move(x + to[0], y + to[1], { steps: 6 })
  await page.mouse.up()
}
