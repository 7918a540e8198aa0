import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/chorus.ts'
import { keepPicture } from './steps/keep-picture.ts'
import { asSupporter, somebody } from './steps/supporter.ts'

/** A small telephone. */
const PHONE = { width: 360, height: 740 }
const MOST_SCREENS = 3
const MOST_CONTROLS = 5

test.describe.configure({ timeout: 180_000 })
test.use({ viewport: PHONE })

/** What weighs something: boxes, and buttons with a ground or a line around them. Quiet ones read as links. */
async function loudControls(page: Page): Promise<string[]> {
  return page.locator('main').evaluate((main) =>
    [...main.querySelectorAll<HTMLElement>('button, textarea, input, summary, a')]
      .filter((control) => {
        const { borderTopColor, borderTopWidth } = getComputedStyle(control)
        const seen = control.checkVisibility() && control.getBoundingClientRect().width > 1
        return seen && borderTopWidth !== '0px' && borderTopColor !== 'rgba(0, 0, 0, 0)'
      })
      .map((control) => control.outerHTML.slice(0, 80)),
  )
}

async function isLight(page: Page, what: string) {
  const height = await page.locator('html').evaluate((html) => html.scrollHeight)
  expect(height / PHONE.height, `screens of ${what}`).toBeLessThanOrEqual(MOST_SCREENS)
  expect((await loudControls(page)).length, `controls of ${what}`).toBeLessThanOrEqual(MOST_CONTROLS)
  if (!process.env.PICTURES) return
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const width of [PHONE.width, 1280]) {
      await page.setViewportSize({ ...PHONE, width })
      await keepPicture(page, `letter-step-${what}-${width}-${colorScheme}`)
    }
  }
  await page.emulateMedia({ colorScheme: null })
  await page.setViewportSize(PHONE)
}

/** Every control that Tab comes to is seen whole, with nothing lying over it. */
async function nothingHidesTheFocus(page: Page) {
  const bar = page.locator('.near-bar')
  await expect(bar).toBeInViewport({ ratio: 1 })
  await page.locator('h1').click()
  const seen = new Set<string>()
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    const control = await bar.evaluate((over) => {
      const focused = document.activeElement
      if (!focused?.closest('main') || over.contains(focused)) return null
      const [{ top, bottom }, bar] = [focused.getBoundingClientRect(), over.getBoundingClientRect()]
      return {
        is: `${focused.tagName} ${focused.textContent}`,
        under: bottom > bar.top + 1 && top < bar.bottom - 1,
      }
    })
    if (!control) continue
    seen.add(control.is)
    expect(control.under, `${control.is} under the bar`).toBe(false)
  }
  const controls = page.getByRole('article').locator('summary:visible')
  expect(seen.size, 'controls that were looked at').toBeGreaterThanOrEqual(await controls.count())
  expect(await controls.count(), 'controls of the letter').toBeGreaterThan(3)
}

test('the letter is written one thing at a time, on three screens at most, and changed in place', async ({
  page,
}) => {
  const sam = somebody()
  const supporter = asSupporter(page)
  await supporter.opensTheCampaign()
  await supporter.entersThePostcode(sam.postcode)
  await supporter.goesOnToTheLetter()
  await isLight(page, 'question')

  await test.step('what is theirs is counted as they write, a beginning too', async () => {
    await page.getByLabel('What can’t you do on a bad day?').fill('On a bad day I cannot button my shirt')
    await expect(page.getByText(/^Words of your own: 9 of/)).toBeVisible()
  })

  await test.step('unsaved words survive a reload, and lie open nowhere', async () => {
    await expect
      .poll(() => page.evaluate(() => Object.keys(localStorage).join()))
      .toContain('chorus:seen-in-three-weeks:letter-1')
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('shirt')
    await page.reload()
    await expect(page.getByLabel('What can’t you do on a bad day?')).toHaveValue(/shirt$/)
  })

  await test.step('the questions go on to the letter', async () => {
    for (const [next, words] of [
      [2, 'It took nine months to be seen, and in that time I lost my job.'],
      [3, 'If people were seen in three weeks, I would still be at work.'],
      [4, 'My daughter does up my buttons before school. She is nine.'],
    ] as const) {
      await page.getByRole('button', { name: 'Go on' }).click()
      await expect(page.getByRole('heading', { name: `Question ${next} of 4` })).toBeVisible()
      await page.getByRole('textbox').fill(words)
    }
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page.getByRole('article')).toContainText('She is nine')
    await isLight(page, 'letter')
  })

  await test.step('a paragraph is moved, changed and left out in place', async () => {
    let loads = 0
    page.on('load', () => {
      loads += 1
    })
    const paragraph = page.getByRole('listitem').filter({ hasText: 'The standard is to be seen' })
    await page.getByText('Change paragraph 6').click()
    await isLight(page, 'changing')
    await page.getByRole('button', { name: 'Move up' }).click()
    await expect(page.getByText('Moved up.')).toBeAttached()
    // It is there for the next press.
    await expect(page.getByRole('button', { name: 'Move up' })).toBeFocused()
    await expect(page.getByText('Change paragraph 5').locator('..')).toHaveAttribute('open')
    await page
      .getByLabel('Your words for paragraph 5')
      .fill('Three weeks is the standard, and nobody here is seen in three.')
    await page.getByRole('button', { name: 'Use these words' }).click()
    await expect(page.getByText('Your words are in the letter.')).toBeAttached()
    await expect(page.getByText('Change paragraph 5')).toBeFocused()
    await expect(paragraph).toHaveCount(0)
    await page.getByText('Change paragraph 6').click()
    await page.getByRole('button', { name: 'Leave it out' }).click()
    await expect(page.getByText('Change paragraph 6')).toHaveCount(0)
    await expect(page.getByRole('article')).toContainText('nobody here is seen in three')
    expect(loads, 'reloads').toBe(0)
    await nothingHidesTheFocus(page)
  })

  await test.step('more paragraphs are a screen of their own', async () => {
    await page.getByRole('button', { name: /^See \d+ more paragraphs$/ }).click()
    await isLight(page, 'more')
    await page.getByRole('button', { name: /^Put paragraph 6 in$/ }).click()
    await expect(page.getByText('Change paragraph 6')).toBeVisible()
  })

  await test.step('near its end the room that is left is counted down', async () => {
    await page.getByText('Change paragraph 4').click()
    await page.getByLabel('Your own words').fill('a '.repeat(2_350))
    await expect(page.getByText(/^Characters left: \d\d\.$/)).toBeVisible()
  })
})
