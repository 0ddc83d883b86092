import type { Locator, Page } from '@playwright/test'
import { coverage, draw, stage } from './canvas-hand.ts'
import { control } from './fields.ts'
import { expect, test } from './journey.ts'
import { blockPng } from './pictures.ts'
import { form } from './screen.ts'

const notice = (page: Page) => page.getByRole('status', { name: 'About this canvas' })
const said = (page: Page) => page.getByRole('status', { name: 'Canvas', exact: true })
const zoom = (page: Page) => page.getByRole('button', { name: /^Zoom/ })
const tool = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name, exact: true })
const door = (page: Page) => page.getByRole('button', { name: /^Paint over a part/ })

/** The canvas on a picture of 400 × 300 from a file. */
async function paintOver(page: Page): Promise<void> {
  await page.goto('/')
  const choosing = page.waitForEvent('filechooser')
  await door(page).click()
  const buffer = await blockPng(400, 300)
  await (await choosing).setFiles({ name: 'block.png', mimeType: 'image/png', buffer })
  await expect(coverage(page)).toHaveText('empty')
}

/** What the mask covers, once something new is in it. */
async function covered(page: Page, before: string | null): Promise<string> {
  await expect(coverage(page)).not.toHaveText(before ?? '')
  await expect(coverage(page)).toHaveText(/\d %/)
  return String(await coverage(page).textContent())
}

/** How many operations this browser keeps. */
const keptOperations = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('playground.canvas')
        opening.onsuccess = () => {
          const counting = opening.result
            .transaction('operations')
            .objectStore('operations')
            .count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
  )

test('strokes and view outlive a page that breaks, a full storage and a second tab', async ({
  page,
  context,
}) => {
  await paintOver(page)
  await expect(stage(page)).toBeFocused()
  await expect(notice(page)).toContainText('takes the shape of this picture, 400 × 304 px')
  const fits = await zoom(page).textContent()
  await page.keyboard.press('+')
  await expect(zoom(page)).not.toHaveText(fits ?? '')
  const zoomed = String(await zoom(page).textContent())
  await draw(page, [-60, 0], [60, 0])
  await expect.poll(() => keptOperations(page)).toBe(1)
  const painted = await covered(page, 'empty')
  // Not a word of farewell, and nothing of this tab to go on from.
  await page.close({ runBeforeUnload: false })

  const next = await context.newPage()
  await next.goto('/?canvas=1')
  await expect(coverage(next)).toHaveText(painted)
  await expect(zoom(next)).toHaveText(zoomed)
  await next.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    // Kept where the page leaves it alone.
    Object.assign(window, { put })
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The storage is full.', 'QuotaExceededError')
    }
  })
  await draw(next, [-60, 60], [60, 60])
  const more = await covered(next, painted)
  await expect(notice(next)).toContainText('does not keep the strokes')
  await next.evaluate(() => {
    IDBObjectStore.prototype.put = (window as unknown as { put: IDBObjectStore['put'] }).put
  })
  await expect(notice(next)).not.toContainText('does not keep the strokes')
  expect(await keptOperations(next)).toBe(2)

  const second = await context.newPage()
  await second.goto('/?canvas=1')
  await expect(notice(second)).toContainText('open in another tab')
  await expect(coverage(second)).toHaveText(more)
})

/** Presses keys where they mean nothing to the canvas. */
async function pressAt(place: Locator, keys: readonly string[]): Promise<void> {
  await place.focus()
  for (const key of keys) await place.press(key)
}

test('keys and undo go where the focus is, and Escape leaves one thing at a time', async ({
  page,
}) => {
  await paintOver(page)
  await draw(page, [-60, 0], [60, 0])
  const painted = await covered(page, 'empty')
  await page.keyboard.press('e')
  await expect(said(page)).toHaveText('Eraser')
  await pressAt(page.getByRole('button', { name: /^Today/ }), [
    'b',
    'Shift+C',
    'Control+i',
    'Escape',
  ])
  await stage(page).focus()
  await page.keyboard.press('x')
  await expect(tool(page, 'Brush')).toHaveAttribute('aria-pressed', 'true')
  await expect(coverage(page)).toHaveText(painted)

  // A mask that the canvas sets in the form is a step of the canvas alone.
  await control(page, 'steps').fill('9')
  await control(page, 'steps').press('Enter')
  await draw(page, [-60, 60], [60, 60])
  const more = await covered(page, painted)
  await expect(form(page).getByText(/mask/).first()).toBeVisible()
  await page.getByRole('slider', { name: 'Steps', exact: true }).focus()
  await page.keyboard.press('Control+z')
  await expect(form(page).getByRole('status', { name: 'Undo' })).toHaveText(/^Undid: Steps 9/)
  await expect(coverage(page)).toHaveText(more)
  await stage(page).focus()
  await page.keyboard.press('Control+z')
  await expect(said(page)).toHaveText('Undid: brush stroke')
  await expect(coverage(page)).toHaveText(painted)

  await page.keyboard.press('l')
  await page.keyboard.press('l')
  await expect(said(page)).toHaveText('Polygon')
  for (const x of [-50, 50]) await draw(page, [x, 80], [x, 80])
  await tool(page, 'Polygon').focus()
  await page.keyboard.press('Escape')
  await expect(said(page)).toHaveText('Taken back')
  await expect(stage(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(stage(page)).toBeHidden()
  await expect(door(page)).toBeFocused()
})
