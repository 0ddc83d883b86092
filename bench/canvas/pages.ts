import type { Browser, Page } from '@playwright/test'
import sharp from 'sharp'
import { openTab, type Tab } from '../browser.ts'

/** Of the picture, px. */
export const SIDE = 2048

/** Where the picture lies in the window, CSS px, and how many of them one of its pixels takes. */
export interface Place {
  left: number
  top: number
  scale: number
}

/** A picture with something in every part of it. */
const picture = () =>
  sharp({
    create: {
      width: SIDE,
      height: SIDE,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
  })
    .png()
    .toBuffer()

/** The product's canvas on a fresh picture, as a person opens it. */
export async function openCanvas(browser: Browser, url: string, before?: () => void): Promise<Tab> {
  const tab = await openTab(browser)
  const { page } = tab
  if (before) await page.addInitScript(before)
  await page.goto(url)
  await page.getByRole('searchbox', { name: 'Find a parameter' }).fill('inputs.seedImage')
  const slot = page.locator('[data-field="inputs.seedImage"]')
  const choosing = page.waitForEvent('filechooser')
  await slot.getByRole('button', { name: 'Drop, paste or choose a picture' }).click()
  const buffer = await picture()
  await (await choosing).setFiles({ name: 'noise.png', mimeType: 'image/png', buffer })
  await slot.getByText(`${SIDE} × ${SIDE}`).waitFor()
  // The draft is written a moment after the form.
  await page.waitForTimeout(1000)
  await page.goto(`${url}/?canvas=1`)
  await page.getByRole('application', { name: 'Picture and mask' }).waitFor()
  await page.locator('[data-stage] img').evaluate((image: HTMLImageElement) => image.decode())
  await page.waitForTimeout(2000)
  return tab
}

export const placeOf = (page: Page): Promise<Place> =>
  page.locator('[data-stage] [data-part=picture]').evaluate((element: HTMLElement) => {
    const { left, top, width } = element.getBoundingClientRect()
    return { left, top, scale: width / element.offsetWidth }
  })

/** The reference over the same picture at the same place. */
export async function openBare(
  browser: Browser,
  url: string,
  tab: Tab,
  place: Place,
): Promise<Tab> {
  const source = await tab.page.locator('[data-stage] img').getAttribute('src')
  const bare = await openTab(browser)
  const asked = new URLSearchParams({ picture: source ?? '', side: `${SIDE}`, brush: '80' })
  for (const [name, value] of Object.entries(place)) asked.set(name, String(value))
  await bare.page.goto(`${url}/painter.html?${asked}`)
  await bare.page.locator('img').evaluate((image: HTMLImageElement) => image.decode())
  await bare.page.waitForTimeout(500)
  return bare
}
