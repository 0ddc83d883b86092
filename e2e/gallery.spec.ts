import { generations, kontext, make, small } from './bff.ts'
import { expect, test } from './journey.ts'
import {
  chooseModel,
  details,
  doneTiles,
  fact,
  gallery,
  openPicture,
  promptBox,
  tiles,
  toast,
  viewer,
} from './screen.ts'

test('a deleted picture comes back by undo', async ({ page, request }) => {
  await make(request, { positivePrompt: 'a yellow kite', ...small })
  await page.goto('/')
  await openPicture(page, 'a yellow kite')
  await viewer(page).getByRole('button', { name: 'Delete' }).click()
  await expect(tiles(page, 'a yellow kite')).toHaveCount(0)
  expect(await generations(request, '?trash=1&q=kite')).toHaveLength(1)

  await toast(page, 'Picture deleted').getByRole('button', { name: 'Undo' }).click()
  await expect(doneTiles(page, 'a yellow kite')).toHaveCount(1)
  expect(await generations(request, '?trash=1&q=kite')).toHaveLength(0)
})

test('the trash gives back what it holds', async ({ page, request }) => {
  await make(request, { positivePrompt: 'a green door', ...small })
  await page.goto('/')
  await openPicture(page, 'a green door')
  await page.keyboard.press('Delete')
  await expect(tiles(page, 'a green door')).toHaveCount(0)

  await gallery(page).getByRole('button', { name: 'Trash' }).click()
  await openPicture(page, 'a green door')
  await viewer(page).getByRole('button', { name: 'Restore' }).click()
  await expect(tiles(page, 'a green door')).toHaveCount(0)
  await gallery(page).getByRole('button', { name: 'Trash' }).click()
  await expect(doneTiles(page, 'a green door')).toHaveCount(1)
})

test('starred pictures are kept together, also after a reload', async ({ page, request }) => {
  await make(request, { positivePrompt: 'a tin robot', ...small })
  await make(request, { positivePrompt: 'a wooden horse', ...small })
  await page.goto('/')
  await openPicture(page, 'a tin robot')
  await page.keyboard.press('.')
  await expect(tiles(page, /a tin robot.*starred/)).toBeVisible()
  await page.reload()
  await gallery(page).getByRole('button', { name: 'Starred' }).click()
  await expect(tiles(page, 'a wooden horse')).toHaveCount(0)
  await expect(tiles(page, 'a tin robot')).toHaveCount(1)

  // Until its menu is there, a press opens the browser's own.
  const star = page.getByRole('menuitem', { name: 'Remove star' })
  await expect(async () => {
    await tiles(page, 'a tin robot').click({ button: 'right' })
    await expect(star).toBeVisible({ timeout: 500 })
  }).toPass()
  await star.click()
  await expect(tiles(page, 'a tin robot')).toHaveCount(0)
})

test('two pictures are compared with what differs between them', async ({ page, request }) => {
  await make(request, { positivePrompt: 'a quiet bay', ...small, seed: '5', steps: 10 })
  await make(request, { positivePrompt: 'a quiet bay', ...small, seed: '6', steps: 20 })
  await page.goto('/')
  await openPicture(page, /a quiet bay.* 6\s/)
  await page.keyboard.press('m')

  const table = viewer(page).getByRole('table')
  await expect(table.getByRole('columnheader', { name: '2 differences' })).toBeVisible()
  await expect(table.getByRole('row', { name: /^Seed 5 6$/ })).toBeVisible()
  await expect(table.getByRole('row', { name: /^Steps 10 20$/ })).toBeVisible()
  await expect(table.getByRole('row', { name: /Prompt/ })).toHaveCount(0)

  await page.keyboard.press('c')
  await expect(table.getByRole('row', { name: /^Seed 6 5$/ })).toBeVisible()
  await page.keyboard.press('m')
  const edge = viewer(page).getByRole('slider', { name: 'Edge between the two pictures' })
  await edge.press('ArrowRight')
  await expect(edge).toHaveAttribute('aria-valuenow', '52')
  await page.keyboard.press('Escape')
  await expect(table).toHaveCount(0)
  await expect(viewer(page)).toBeVisible()

  // The one that was swapped onto the stage is the one that keys are about.
  await expect(tiles(page, /a quiet bay.* 5\s/)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(tiles(page, /a quiet bay.* 5\s/)).toHaveCount(0)
  await expect(tiles(page, /a quiet bay.* 6\s/)).toHaveCount(1)
})

test('details show every parameter under its label', async ({ page, request }) => {
  const made = await make(request, {
    positivePrompt: 'a detailed clock',
    ...small,
    steps: 14,
    CFGScale: 4.25,
    scheduler: 'Euler DiscreteScheduler',
    lora: [{ model: 'civitai:652699@993999', weight: 0.8 }],
    acceleratorOptions: { teaCache: true },
    seed: '9223372036854775807',
  })
  await page.goto('/')
  await openPicture(page, 'a detailed clock')
  await page.keyboard.press('i')
  const said: [string, string][] = [
    ['State', 'done'],
    ['Prompt', 'a detailed clock'],
    ['Steps', '14'],
    ['Guidance (CFG)', '4.25'],
    ['LoRA 1 · Weight', '0.8'],
    ['AIR that ran', made.air],
    ['Content', 'not checked'],
    ['Task UUID', made.taskUUID],
  ]
  for (const [label, value] of said)
    await expect(fact(details(page), label).first(), label).toContainText(value)
  await expect(fact(details(page), 'Seed').first()).toHaveText('9223372036854775807')
})

test('a flagged picture is blurred until it is asked for', async ({ page, request }) => {
  const made = await make(request, {
    positivePrompt: 'a bronze dancer [[nsfw]]',
    ...small,
    safety: { checkContent: true },
  })
  const original = made.images[0]?.url
  await page.goto('/')
  const tile = tiles(page, /a bronze dancer.*flagged/)
  await expect(tile.getByText('flagged')).toBeVisible()
  expect(await tile.locator('img').evaluate((img) => getComputedStyle(img).filter)).toContain(
    'blur',
  )

  // Beside the button that shows it, and the tools at the top.
  await tile.click({ position: { x: 8, y: 60 } })
  await expect(viewer(page).getByText('The service flagged this picture.')).toBeVisible()
  await expect(viewer(page).locator(`img[src="${original}"]`)).toHaveCount(0)
  await viewer(page).getByRole('button', { name: 'Show it' }).click()
  await expect(viewer(page).locator(`img[src="${original}"]`)).toBeVisible()
  expect(await tile.locator('img').evaluate((img) => getComputedStyle(img).filter)).toBe('none')
  await expect(fact(viewer(page), 'Content')).toHaveText('flagged')
})

test('a checked picture that is clear is said to be', async ({ page, request }) => {
  await make(request, {
    positivePrompt: 'a bowl of fruit',
    ...small,
    safety: { checkContent: true },
  })
  await page.goto('/')
  await openPicture(page, 'a bowl of fruit')
  await expect(fact(viewer(page), 'Content')).toHaveText('clear')
})

test('a refused request says why and can be sent again', async ({ page, request }) => {
  const made = await make(request, { positivePrompt: 'a forbidden thing [[reject]]', ...small })
  expect(made).toMatchObject({ state: 'failed', charged: 'no' })
  await page.goto('/')
  const tile = tiles(page, /a forbidden thing.*failed/)
  await expect(tile).toContainText('content moderation')
  await tile.click()
  const place = viewer(page).getByRole('status')
  await expect(place).toContainText('content moderation')
  await expect(place).toContainText('Not charged.')
  await place.getByRole('button', { name: /^Send again/ }).click()
  await expect(tiles(page, /a forbidden thing.*failed/)).toHaveCount(2)
  const [again] = await generations(request)
  expect(again?.parentId).toBe(made.id)
  expect(again?.taskUUID).not.toBe(made.taskUUID)
})

test('of three results one fails and two are kept', async ({ page, request }) => {
  const made = await make(request, {
    positivePrompt: 'three sisters [[fail 1]]',
    ...small,
    numberResults: 3,
  })
  expect(made.state).toBe('partial')
  expect(made.images.filter(({ state }) => state === 'stored')).toHaveLength(2)
  await page.goto('/')
  await expect(doneTiles(page, 'three sisters')).toHaveCount(2)
  const failed = tiles(page, /three sisters.*failed/)
  await expect(failed).toHaveCount(1)
  await failed.click()
  await expect(viewer(page).getByText(/of 3/)).toBeVisible()
  const place = gallery(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: /three sisters.*failed/ }) })
  await place.getByRole('button', { name: /^Send again for/ }).click()
  await expect(doneTiles(page, 'three sisters')).toHaveCount(4)
})

test('a running request shows its state and waits for nobody', async ({ page }) => {
  await page.goto('/')
  await chooseModel(page, 'FLUX.1 Krea')
  await promptBox(page).fill('a slow snail [[slow 2]]')
  await page.keyboard.press('Control+Enter')
  await expect(tiles(page, /a slow snail.*(queued|sending|sent)/)).toBeVisible()
  await promptBox(page).fill('a quick fox')
  await page.keyboard.press('Control+Enter')
  await expect(doneTiles(page, 'a quick fox')).toBeVisible()
  await expect(doneTiles(page, 'a slow snail')).toBeVisible()
})

test('a server that takes the question and stays silent is said to be', async ({ page }) => {
  await page.route(/\/api\/(generations|spend)/, () => undefined)
  await page.goto('/')
  const words = 'The server has not answered yet.'
  await expect(gallery(page).getByText(words)).toBeVisible({ timeout: 10_000 })
  await page.getByRole('button', { name: 'Command palette' }).click()
  await page.getByRole('combobox').fill('spend')
  await page.getByRole('option', { name: 'What was spent' }).click()
  const dialog = page.getByRole('dialog', { name: 'Spend' })
  await expect(dialog.getByText(words)).toBeVisible({ timeout: 10_000 })
})

test('a further page that fails is asked for once, and again by a press', async ({
  page,
  request,
}) => {
  await make(request, { positivePrompt: 'a lone cypress', ...small })
  let asked = 0
  const error = { code: 'badRequest', message: 'No such page.', retryable: false, id: 'x' }
  await page.route(/\/api\/generations\?/, async (route) => {
    if (route.request().url().includes('cursor=')) {
      asked++
      return route.fulfill({ status: 400, json: { error } })
    }
    const response = await route.fetch()
    return route.fulfill({ response, json: { ...(await response.json()), nextCursor: 'more' } })
  })
  // When the stream of changes opens, the list is read once more.
  const stream = page.waitForResponse(/\/api\/events/)
  await page.goto('/')
  const failed = gallery(page).getByRole('status').filter({ hasText: 'No such page.' })
  await expect(failed).toBeVisible()
  await stream
  // The open picture would like the next page as well.
  await openPicture(page, 'a lone cypress')
  await expect(doneTiles(page, 'a lone cypress').first()).toHaveAttribute('aria-current', 'true')
  const before = asked
  await failed.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => asked).toBeGreaterThan(before)
  await expect(failed).toBeVisible()
  let after = -1
  const isQuiet = () => {
    const last = after
    after = asked
    return after === last
  }
  await expect.poll(isQuiet, { intervals: [500] }).toBe(true)
  for (const starred of [1, 0, 1]) {
    await page.keyboard.press('.')
    await expect(tiles(page, /a lone cypress.*starred/)).toHaveCount(starred)
  }
  expect(asked).toBe(after)
})

test.describe('counted', () => {
  test.use({ fresh: true })

  test('pictures are found by prompt, seed and model', async ({ page, request }) => {
    await make(request, { positivePrompt: 'a paper crane', ...small, seed: '4242424242' })
    await make(request, { positivePrompt: 'a stone bridge', ...small })
    await make(request, { positivePrompt: 'a glass tower', width: 1024, height: 1024 }, kontext)
    await page.goto('/')
    const search = gallery(page).getByRole('searchbox', { name: 'Search the gallery' })
    await expect(doneTiles(page)).toHaveCount(3)

    await search.fill('stone')
    await expect(doneTiles(page)).toHaveCount(1)
    await expect(doneTiles(page, 'a stone bridge')).toBeVisible()
    await search.fill('4242424242')
    await expect(doneTiles(page, 'a paper crane')).toBeVisible()
    await expect(doneTiles(page)).toHaveCount(1)
    await search.fill('kontext')
    await expect(doneTiles(page, 'a glass tower')).toBeVisible()
    await expect(doneTiles(page)).toHaveCount(1)
    await search.fill('nothing of the kind')
    await gallery(page).getByRole('button', { name: 'Show all pictures' }).click()
    await expect(doneTiles(page)).toHaveCount(3)
  })

  test('arrows walk from picture to picture', async ({ page, request }) => {
    for (const prompt of ['the first', 'the second', 'the third'])
      await make(request, { positivePrompt: prompt, ...small })
    await page.goto('/')
    await openPicture(page, 'the third')
    await page.keyboard.press('ArrowRight')
    await expect(tiles(page, 'the second')).toHaveAttribute('aria-current', 'true')
    await page.keyboard.press('ArrowRight')
    await expect(tiles(page, 'the first')).toHaveAttribute('aria-current', 'true')
    await page.keyboard.press('ArrowRight')
    await expect(tiles(page, 'the first')).toHaveAttribute('aria-current', 'true')
    await page.keyboard.press('ArrowLeft')
    await expect(tiles(page, 'the second')).toHaveAttribute('aria-current', 'true')
  })
})
