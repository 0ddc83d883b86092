import type { Locator, Page } from '@playwright/test'

/** The main places of the screen, by role and name. */
export const generateButton = (page: Page): Locator =>
  page.getByRole('button', { name: /^Generate/ })

export const form = (page: Page): Locator => page.getByRole('region', { name: 'Ask' })

/** The form's own prompt: before the form is there, another one stands in its place. */
export const promptBox = (page: Page): Locator =>
  form(page).getByRole('textbox', { name: 'Prompt', exact: true })

export const gallery = (page: Page): Locator => page.getByRole('region', { name: 'Gallery' })

/** A picture's place in the gallery, newest first; `words` are of its prompt, state or seed. */
export const tiles = (page: Page, words: string | RegExp = /./): Locator =>
  gallery(page).getByRole('link', { name: words })

/** Tiles that show their picture, with its seed and what it cost. */
export const doneTiles = (page: Page, words: string | RegExp = /./): Locator =>
  tiles(page, words).filter({ hasText: /\d\s\$\d/ })

export const viewer = (page: Page): Locator => page.getByRole('article', { name: 'Picture' })

export const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' })

/** A fact of the viewer or of the details, by its label. */
export const fact = (place: Locator, label: string): Locator =>
  place
    .getByRole('term')
    .and(place.getByText(label, { exact: true }))
    .locator('xpath=following-sibling::dd[1]')

export const toast = (page: Page, words: string): Locator =>
  page.getByRole('listitem').filter({ hasText: words })

export const chooseModel = (page: Page, name: string): Promise<void> =>
  page.getByRole('radio', { name }).check({ force: true })

/** Opens a picture from the gallery. */
export async function openPicture(page: Page, words: string | RegExp): Promise<void> {
  await tiles(page, words).first().click()
  await viewer(page).waitFor()
}
