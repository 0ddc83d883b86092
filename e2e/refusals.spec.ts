import type { Page } from '@playwright/test'
import { catalogue } from '../src/models/index.ts'
import type { Model } from '../src/models/model.ts'
import type { Param } from '../src/models/param.ts'
import { setAt, walk } from '../src/models/path.ts'
import { post } from './bff.ts'
import { addRow, control, field, find } from './fields.ts'
import { expect, test } from './journey.ts'
import { chooseModel, form, generateButton, promptBox } from './screen.ts'
import { type Typed, wrongSent, wrongTyped } from './wrong-values.ts'

test.setTimeout(90_000)

const inFirstRows = (pattern: string): string => pattern.replaceAll('[]', '[0]')

/** Kontext's size is one of 17 buttons: nothing wrong can be asked for. */
const isChosen = (model: Model, param: Param): boolean =>
  model.sizes !== undefined && (param.role === 'width' || param.role === 'height')

async function refusePicture(page: Page, path: string, { text, said }: Typed): Promise<void> {
  const slot = field(page, path)
  await slot.getByRole('button', { name: /by address or UUID$/ }).click()
  const box = slot.getByRole('textbox', { name: /as an address or UUID$/ })
  await box.fill(text)
  await box.press('Enter')
  await expect(slot.getByRole('alert')).toContainText(said)
  await expect(box, 'what was typed is kept').toHaveValue(text)
  await box.press('Escape')
}

async function refuseTyped(page: Page, path: string, { text, said }: Typed): Promise<void> {
  const box = control(page, path)
  await box.fill(text)
  await expect(field(page, path).getByText(said).first(), `${path}: ${text}`).toBeVisible()
  await expect(box, path).toHaveAttribute('aria-invalid', 'true')
  await expect(generateButton(page), path).toHaveAttribute('aria-disabled', 'true')
  await box.fill('')
  await box.blur()
  await expect(field(page, path).getByText(said), `${path} unset`).toHaveCount(0)
}

/** The parameters of a group with everything in them. */
const paramsOf = (model: Model, group: string) =>
  [...walk(model.params.filter((param) => param.group === group))].filter(
    ({ param }) => !isChosen(model, param) && wrongTyped(param).length > 0,
  )

for (const model of catalogue) {
  for (const group of model.groups) {
    const params = paramsOf(model, group.id)
    if (params.length === 0) continue
    test(`${model.shortName}, ${group.label}: a wrong value is refused beside its field`, async ({
      page,
    }) => {
      await page.goto('/')
      await chooseModel(page, model.shortName)
      for (const { path: pattern, param } of params) {
        const path = inFirstRows(pattern)
        await find(page, path)
        for (const row of path.matchAll(/\[0\]\./g)) await addRow(page, path.slice(0, row.index), 0)
        for (const typed of wrongTyped(param)) {
          const isPicture = param.kind === 'image' || param.kind === 'images'
          await (isPicture ? refusePicture : refuseTyped)(page, path, typed)
        }
      }
    })
  }

  test(`${model.slug}: the server refuses a wrong value by its path`, async ({ request }) => {
    const base = { positivePrompt: 'words that are refused', width: 1024, height: 1024 }
    for (const { path: pattern, param } of walk(model.params)) {
      const path = inFirstRows(pattern)
      for (const value of wrongSent(param)) {
        const reply = await post(request, { model: model.slug, params: setAt(base, path, value) })
        const about = `${path}: ${JSON.stringify(value).slice(0, 60)}`
        expect(reply.status(), about).toBe(422)
        const { error } = await reply.json()
        const issue = error.issues.find((one: { path: string }) => one.path === path)
        expect(issue, about).toMatchObject({ severity: 'error', message: expect.any(String) })
        expect(issue.message.length, about).toBeGreaterThan(10)
      }
    }
    const { total } = await (
      await request.get('/api/generations?q=words%20that%20are%20refused')
    ).json()
    expect(total, 'nothing was accepted').toBe(0)
  })
}

test('Generate that is off leads to every reason', async ({ page }) => {
  await page.goto('/')
  await expect(promptBox(page)).toBeVisible()
  await expect(field(page, 'positivePrompt').getByText('is required')).toHaveCount(0)
  await control(page, 'steps').fill('500')
  await generateButton(page).click({ force: true })
  const reasons = page.getByRole('list', { name: 'Why nothing can be generated yet' })
  await expect(reasons.getByRole('listitem')).toHaveCount(2)
  await reasons.getByRole('button', { name: /^Prompt/ }).click()
  await expect(promptBox(page)).toBeFocused()
  await promptBox(page).fill('a lighthouse')
  await reasons.getByRole('button', { name: /^Steps/ }).click()
  await expect(control(page, 'steps')).toBeFocused()
  await expect(control(page, 'steps')).toHaveValue('500')
})

test('a seed that cannot be stays as it was typed, and holds Generate', async ({ page }) => {
  await page.goto('/')
  await promptBox(page).fill('a lighthouse')
  const seed = control(page, 'seed')
  for (const [text, said] of [
    ['12.75', 'A seed is made of digits alone.'],
    ['9'.repeat(23), 'The largest seed is'],
  ] as const) {
    await seed.fill(text)
    await promptBox(page).focus()
    await expect(seed).toHaveValue(text)
    await expect(field(page, 'seed').getByText(said)).toBeVisible()
    await expect(generateButton(page)).toHaveAttribute('aria-disabled', 'true')
  }
  await page.getByRole('button', { name: 'Draw a seed' }).click()
  await expect(seed).toHaveValue(/^\d{1,10}$/)
  await expect(generateButton(page)).not.toHaveAttribute('aria-disabled')
})

test('width and height go by their whole names', async ({ page }) => {
  await page.goto('/')
  await find(page, 'width')
  for (const name of ['Width', 'Height'])
    await expect(form(page).getByRole('textbox', { name, exact: true })).toBeVisible()
})

test('a repair is one press', async ({ page }) => {
  await page.goto('/')
  await promptBox(page).fill('a lighthouse')
  await control(page, 'steps').fill('20')
  const path = 'acceleratorOptions.cacheEndStep'
  await find(page, path)
  await control(page, path).fill('25')
  const reasons = page.getByRole('list', { name: 'Why nothing can be generated yet' })
  await expect(reasons).toContainText('Cache to step (25) must be at most steps (20).')
  await expect(generateButton(page)).toHaveAttribute('aria-disabled', 'true')
  await reasons.getByRole('button', { name: 'Set Cache to step to 20' }).click()
  await expect(reasons).toHaveCount(0)
  await expect(control(page, path)).toHaveValue('20')
  await expect(generateButton(page)).not.toHaveAttribute('aria-disabled')
})

test('a warning stops nothing and can be repaired', async ({ page }) => {
  await page.goto('/')
  await promptBox(page).fill('a lighthouse')
  await find(page, 'strength')
  await control(page, 'strength').fill('0.5')
  await expect(field(page, 'strength').getByText(/has no effect without/)).toBeVisible()
  await expect(generateButton(page)).not.toHaveAttribute('aria-disabled')
  await page.getByRole('button', { name: '1 warning' }).click()
  await page.getByRole('list', { name: 'Warnings' }).getByRole('button').last().click()
  await expect(control(page, 'strength')).toHaveValue('')
  await expect(page.getByRole('button', { name: '1 warning' })).toHaveCount(0)
})
