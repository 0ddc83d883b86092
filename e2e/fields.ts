import { expect, type Locator, type Page } from '@playwright/test'
import type { Json, Param } from '../src/models/param.ts'

/** The control of a parameter, by its path. */
export const control = (page: Page, path: string): Locator => page.locator(`[id="field-${path}"]`)

/** A parameter with its label, control and messages. */
export const field = (page: Page, path: string): Locator => page.locator(`[data-field="${path}"]`)

/** Brings a parameter into sight as a person does: by searching for its name. */
export async function find(page: Page, path: string): Promise<void> {
  const words = path.replaceAll(/\[\d+\]/g, '[]')
  await page.getByRole('searchbox', { name: 'Find a parameter' }).fill(words)
  // A size stands in front; its two numbers are unfolded on the way to them.
  if (path === 'width' || path === 'height')
    await page.getByRole('button', { name: `, above ${path}` }).click()
}

async function givePicture(page: Page, path: string, value: string): Promise<void> {
  const slot = field(page, path)
  await slot.getByRole('button', { name: /by address or UUID$/ }).click()
  const box = slot.getByRole('textbox', { name: /as an address or UUID$/ })
  await box.fill(value)
  await box.press('Enter')
}

async function choose(page: Page, path: string, label: string, hint?: string): Promise<void> {
  // What the filter finds is drawn a moment after it is typed.
  await field(page, path).waitFor()
  const list = control(page, path).and(page.getByRole('combobox'))
  if ((await list.count()) === 0) {
    await field(page, path).getByRole('radio', { name: label, exact: true }).check({ force: true })
    return
  }
  await list.click()
  await page.getByPlaceholder('Type to filter').fill(label)
  // A hint is part of what an option is called.
  await (hint === undefined
    ? page.getByRole('option', { name: label, exact: true })
    : page.getByRole('option', { name: label }).filter({ hasText: hint })
  ).click()
}

async function turn(page: Page, path: string, on: boolean): Promise<void> {
  const toggle = control(page, path)
  if ((await toggle.getAttribute('aria-checked')) !== String(on)) await toggle.click()
  else {
    // Unset looks like its default; a person who means it switches over and back.
    await toggle.click()
    await toggle.click()
  }
}

/** Sets one leaf of the form. */
export async function setField(page: Page, path: string, param: Param, value: Json): Promise<void> {
  switch (param.kind) {
    case 'choice': {
      const option = param.options.find((known) => known.value === value)
      return choose(page, path, option?.label ?? String(value), option?.help)
    }
    case 'toggle':
      return turn(page, path, value === true)
    case 'image':
      return givePicture(page, path, String(value))
    case 'images':
      for (const image of Array.isArray(value) ? value : [])
        await givePicture(page, path, String(image))
      return
    default: {
      const box = control(page, path)
      await box.fill(String(value))
      await box.press('Tab')
    }
  }
}

/** Adds a row to a list of objects, unless it is there. */
export async function addRow(page: Page, path: string, index: number): Promise<void> {
  const list = field(page, path).last()
  const row = field(page, `${path}[${index}]`)
  if ((await row.count()) > 0) return
  await list.getByRole('button', { name: /^Add / }).last().click()
  await expect(row).toHaveCount(1)
}
