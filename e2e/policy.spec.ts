import { make, small } from './bff.ts'
import { expect, test } from './journey.ts'
import { details, openPicture, promptBox, viewer } from './screen.ts'

test.describe('broken on purpose', () => {
  test.use({ expectedFaults: /^Policy violation:|Content Security Policy|TrustedScript/ })

  test('nothing is loaded from elsewhere, and a journey would hear of it', async ({
    page,
    faults,
  }) => {
    await page.goto('/')
    await promptBox(page).waitFor()
    await page.evaluate(() => {
      const picture = document.createElement('img')
      picture.src = 'https://elsewhere.example/pixel.png'
      document.body.append(picture)
    })
    await expect
      .poll(() => faults.join('\n'))
      .toContain('Policy violation: img-src refused https://elsewhere.example/pixel.png')
  })

  test('door 7: words cannot become a script', async ({ page, faults }) => {
    await page.goto('/')
    await promptBox(page).waitFor()
    const write = () => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "taken over"'
      document.body.append(script)
    }
    await expect(page.evaluate(write)).rejects.toThrow(/Trusted/)
    await expect(page).not.toHaveTitle('taken over')
    await expect.poll(() => faults.join('\n')).toContain('Policy violation: require-trusted-types')
  })
})

test('door 7: markup in a prompt is text everywhere', async ({ page, request }) => {
  const prompt = '<img src=x onerror="document.title=1"> <b>bold</b> & "quoted" \u202E'
  await make(request, { positivePrompt: prompt, ...small })
  await page.goto('/')
  await openPicture(page, /<b>bold<\/b>/)
  await page.keyboard.press('i')
  await expect(details(page).getByText('<b>bold</b>')).toBeVisible()
  await page.keyboard.press('p')
  await expect(promptBox(page)).toHaveValue(prompt)
  await expect(viewer(page).locator('img[src="x"]')).toHaveCount(0)
  await expect(page).not.toHaveTitle('1')
})
