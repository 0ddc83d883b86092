import { AxeBuilder } from '@axe-core/playwright'
import type { APIRequestContext, Page } from '@playwright/test'
import { catalogue } from '../src/models/index.ts'
import { make, small } from './bff.ts'
import { control } from './fields.ts'
import { expect, test } from './journey.ts'
import {
  chooseModel,
  details,
  doneTiles,
  form,
  generateButton,
  openPicture,
  promptBox,
  tiles,
  viewer,
} from './screen.ts'

// Every screen in one journey; reading each takes a busy machine seconds.
test.setTimeout(300_000)

/** Serious and critical findings, one line each. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html}`))
}

async function fill(request: APIRequestContext): Promise<void> {
  await make(request, { positivePrompt: 'a lit window', ...small, numberResults: 2 })
  await make(request, { positivePrompt: 'a refused wish [[reject]]', ...small })
  await make(request, {
    positivePrompt: 'a marble statue [[nsfw]]',
    ...small,
    safety: { checkContent: true },
  })
}

async function unfoldAll(page: Page): Promise<void> {
  const folded = form(page)
    .getByRole('heading', { level: 3 })
    .getByRole('button', { expanded: false })
  for (let left = await folded.count(); left > 0; left = await folded.count())
    await folded.first().click()
}

/** `seeing`: it starts from the gallery. */
const screens: { name: string; seeing?: true; show: (page: Page) => Promise<void> }[] = [
  {
    name: 'the gallery with all kinds of tiles',
    seeing: true,
    show: async (page) => expect(doneTiles(page, 'a lit window').first()).toBeVisible(),
  },
  {
    name: 'an open picture with its details',
    seeing: true,
    show: async (page) => {
      await openPicture(page, 'a lit window')
      await page.keyboard.press('i')
      await expect(details(page)).toBeVisible()
    },
  },
  {
    name: 'two pictures compared',
    seeing: true,
    show: async (page) => {
      await openPicture(page, 'a lit window')
      await page.keyboard.press('m')
      await expect(viewer(page).getByRole('table')).toBeVisible()
    },
  },
  {
    name: 'a failed picture',
    seeing: true,
    show: async (page) => {
      await tiles(page, 'a refused wish').first().click()
      await expect(viewer(page).getByText('Not charged.')).toBeVisible()
    },
  },
  {
    name: 'a flagged picture',
    seeing: true,
    show: async (page) => {
      await tiles(page, 'a marble statue')
        .first()
        .click({ position: { x: 8, y: 60 } })
      await expect(viewer(page).getByText('The service flagged this picture.')).toBeVisible()
    },
  },
  {
    name: 'a refused form',
    show: async (page) => {
      await promptBox(page).fill('x')
      await control(page, 'steps').fill('500')
      await generateButton(page).click({ force: true })
      await expect(page.getByRole('list', { name: /^Why nothing/ })).toBeVisible()
    },
  },
  {
    name: 'the palette',
    show: async (page) => {
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible()
    },
  },
  {
    name: 'the shortcut sheet',
    show: async (page) => {
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    },
  },
  {
    name: 'the request',
    show: async (page) => {
      await promptBox(page).fill('a lighthouse')
      await page.getByRole('button', { name: 'Show the request' }).click()
      await expect(page.getByRole('dialog', { name: 'Request' })).toBeVisible()
    },
  },
]

const sizes = [
  { name: 'a desk', viewport: { width: 1440, height: 900 } },
  { name: 'a phone', viewport: { width: 390, height: 844 } },
]

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { name, viewport } of sizes) {
    test.describe(`${colorScheme}, on ${name}`, () => {
      test.use({
        colorScheme,
        viewport,
        contextOptions: { reducedMotion: 'reduce' },
      })

      test.describe('new', () => {
        test.use({ fresh: true })

        test('nothing serious on an empty page and in all fields', async ({ page }) => {
          await page.goto('/')
          for (const model of catalogue) {
            await chooseModel(page, model.shortName)
            expect(await findings(page), model.shortName).toEqual([])
            await unfoldAll(page)
            expect(await findings(page), `${model.shortName}, unfolded`).toEqual([])
          }
        })
      })

      test('nothing serious on any screen', async ({ page, request }) => {
        await fill(request)
        for (const { name: screen, seeing, show } of screens) {
          await page.goto('/')
          await promptBox(page).waitFor()
          const toGallery = page.getByRole('navigation').getByRole('button', { name: 'Gallery' })
          if (seeing && viewport.width < 768) await toGallery.click()
          await show(page)
          expect(await findings(page), screen).toEqual([])
        }
      })
    })
  }
}
