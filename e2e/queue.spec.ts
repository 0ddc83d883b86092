import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { generations, post, small } from './bff.ts'
import { expect, test } from './journey.ts'
import type { Product } from './product.ts'
import { doneTiles, generateButton, openPicture, promptBox, tiles, viewer } from './screen.ts'

/** A pause is the whole product's. */
test.use({ fresh: true })

const asking = (positivePrompt: string) => ({
  model: 'krea-flux-1-krea-dev',
  params: { positivePrompt, ...small },
})

test('without credit the queue pauses with cause and remedy, loses nothing, and goes on', async ({
  page,
  request,
}) => {
  await page.goto('/')
  await promptBox(page).fill('a lighthouse [[insufficient credits 2]]')
  await generateButton(page).click()
  const banner = page.getByRole('alert').filter({ hasText: 'The queue is paused' })
  await expect(banner).toContainText('no credit left')
  await expect(banner).toContainText('Top it up')
  await promptBox(page).fill('a heron')
  await generateButton(page).click()
  await expect(banner).toContainText('2 generations wait')
  await page.reload()
  await expect(banner).toContainText('2 generations wait')

  // Still without credit: it pauses again, and nothing went through.
  await banner.getByRole('button', { name: 'Try again' }).click()
  await expect
    .poll(async () => (await generations(request)).map(({ submittedAt }) => submittedAt))
    .toEqual([null, null])
  await expect(banner).toBeVisible()
  await banner.getByRole('button', { name: 'Try again' }).click()
  await expect(doneTiles(page, 'a lighthouse')).toHaveCount(1)
  await expect(doneTiles(page, 'a heron')).toHaveCount(1)
  await expect(banner).toHaveCount(0)
})

test('work is asked for at the front of the queue, and moved in it', async ({ page, request }) => {
  await post(request, asking('the first [[insufficient credits]]'))
  await page.goto('/')
  await expect(page.getByRole('alert').filter({ hasText: 'paused' })).toBeVisible()
  await promptBox(page).fill('the second')
  await promptBox(page).press('Control+Enter')
  await expect(tiles(page, /the second.*Number 2 in the queue/)).toBeVisible()
  await promptBox(page).fill('the hurried')
  await promptBox(page).press('Control+Shift+Enter')
  await expect(tiles(page, /the hurried.*Next in the queue/)).toBeVisible()
  await expect(tiles(page, /the second.*Number 3 in the queue/)).toBeVisible()

  await tiles(page, 'the second').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'To the front of the queue' }).click()
  await expect(tiles(page, /the second.*Next in the queue/)).toBeVisible()
  await openPicture(page, 'the hurried')
  await expect(viewer(page)).toContainText('Number 2 in the queue')
  await viewer(page).getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(tiles(page, /the hurried.*cancelled/)).toBeVisible()
})

/** The engine has been silent about a generation for a minute, and that is seen. */
async function letSilenceLast({ dataDir }: Product): Promise<void> {
  const rows = new SQLite(join(dataDir, 'playground.sqlite'), { timeout: 5000 })
  const age = rows.prepare(
    'update generations set silent_since = silent_since - 60000 where silent_since is not null',
  )
  const inDoubt = rows.prepare("select count(*) from generations where state = 'inDoubt'").pluck()
  // Whoever asks just now notes a later beginning.
  await expect
    .poll(() => {
      age.run()
      return inDoubt.get()
    })
    .toBe(1)
  rows.close()
}

test('in doubt: checked again for nothing, or submitted anew for its price', async ({
  page,
  product,
  request,
}) => {
  await page.goto('/')
  await promptBox(page).fill('a ship in the fog [[cut]]')
  await generateButton(page).click()
  const ship = tiles(page, 'a ship in the fog')
  await letSilenceLast(product)
  await expect(ship.and(tiles(page, /in doubt/))).toBeVisible()
  await openPicture(page, 'a ship in the fog')
  await expect(viewer(page)).toContainText('It may have been charged')
  await viewer(page).getByRole('button', { name: 'Check again' }).click()
  await expect(ship.and(tiles(page, /sending/))).toBeVisible()
  await letSilenceLast(product)
  const anew = viewer(page).getByRole('button', { name: /^Submit anew for .*\$0\.0098/ })
  await anew.click()
  await expect(ship).toHaveCount(2)
  const [second, first] = await generations(request)
  expect(first).toMatchObject({ state: 'inDoubt', charged: 'unknown' })
  expect(second?.parentId).toBe(first?.id)
  expect(second?.taskUUID).not.toBe(first?.taskUUID)
})
