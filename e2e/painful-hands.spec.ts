import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/chorus.ts'
import { accessibleName, scanTo, tabTo } from './steps/hands.ts'
import { asMailReader } from './steps/mailbox.ts'
import { asSupporter, type SupporterFacts, somebody } from './steps/supporter.ts'

const campaign = '/campaigns/seen-in-three-weeks'

/** The whole journey, by whatever reaches a control and presses it. */
async function travels(
  page: Page,
  sam: SupporterFacts,
  by: { types: (field: RegExp, text: string) => Promise<void>; presses: (control: RegExp) => Promise<void> },
) {
  const heading = (name: RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.goto(campaign)
  await by.types(/^Your home postcode$/, sam.postcode)
  await by.presses(/^Find my MP$/)
  await heading(/^Your MP is /)
  await by.presses(/^Write to /)
  await heading(/^Your letter to /)
  for (const question of [1, 2, 3]) {
    await expect(page.getByRole('heading', { name: `Question ${question} of 4` })).toBeVisible()
    await by.presses(/^Skip this question$/)
  }
  await expect(page.getByRole('heading', { name: 'Question 4 of 4' })).toBeVisible()
  await by.types(/^Your own words$/, sam.ownWords)
  await by.presses(/^Go on$/)
  await expect(page.getByRole('article')).toContainText(sam.ownWords)
  await by.presses(/^Go on$/)
  await heading(/^About you$/)
  await by.types(/^Full name$/, sam.name)
  await by.types(/^Home address$/, sam.address)
  await by.types(/^E-mail address$/, sam.email)
  await by.presses(/send it to my MP/)
  await by.presses(/^Save and check your letter$/)
  await heading(/^Check your letter$/)
  await by.presses(/^Send me the confirmation e-mail$/)
  await heading(/look at your e-mail$/)
  const mail = asMailReader(page)
  await mail.opensTheMail({ to: sam.email, subject: /Please confirm/ })
  await page.goto(await mail.confirmationLink())
  await by.presses(/^Yes, send my letter$/)
  await heading(/is on its way$/)
}

test('the journey by keyboard alone', async ({ page }) => {
  await travels(page, somebody(), {
    async types(field, text) {
      await tabTo(page, field)
      await page.keyboard.insertText(text)
    },
    async presses(control) {
      const found = await tabTo(page, control)
      const box = (await found.getAttribute('type')) === 'checkbox'
      await page.keyboard.press(box ? 'Space' : 'Enter')
    },
  })
})

test('Enter in a field goes on, and never changes the language', async ({ page }) => {
  await page.goto(campaign)
  await page.getByLabel('Your home postcode').fill('SW1A 1AA')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Your MP is Rachel Blake' })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(`${campaign}/mp`)
})

test.describe('with one switch', () => {
  test.use({ javaScriptEnabled: true })

  test('the journey by a switch that scans from control to control', async ({ page }) => {
    await travels(page, somebody(), {
      // What a switch user's own keyboard on the screen, or dictation, puts in.
      async types(field, text) {
        await scanTo(page, field)
        await page.keyboard.insertText(text)
      },
      async presses(control) {
        const found = await scanTo(page, control)
        await found.evaluate((element: HTMLElement) => element.click())
      },
    })
  })
})

test.describe('without JavaScript, at 400 % zoom', () => {
  // 1280 by 1024 pixels at 400 %.
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 256 } })

  test('the journey stays in one column', async ({ page }) => {
    const widths: number[] = []
    const oneColumn = async () => {
      const box = await page.locator('html').boundingBox()
      expect(box?.width, page.url()).toBeLessThanOrEqual(320)
    }
    page.on('load', async () => {
      // A page that is left in the same moment has no width any more.
      const box = await page.locator('html').boundingBox()
      if (box) widths.push(box.width)
    })
    const sam = somebody()
    const supporter = asSupporter(page)
    await supporter.writes(sam)
    await oneColumn()
    const mail = asMailReader(page)
    await mail.opensTheMail({ to: sam.email, subject: /Please confirm/ })
    await supporter.confirmsAt(await mail.confirmationLink())
    await oneColumn()
    expect(widths.length).toBeGreaterThan(5)
    expect(Math.max(...widths)).toBeLessThanOrEqual(320)
  })
})

test('dictated, pasted and filled-in text is taken as it comes', async ({ page }) => {
  const sam = somebody()
  const supporter = asSupporter(page)
  await supporter.opensTheCampaign()
  await supporter.entersThePostcode('  sw1a\u00a01aa. ')
  await supporter.goesOnToTheLetter()
  await supporter.opensTheirOwnWords()
  const box = page.getByLabel('Your own words')
  await box.focus()
  await page.keyboard.insertText('Spoken words, with a comma')
  await box.evaluate((area: HTMLTextAreaElement) => {
    const data = new DataTransfer()
    data.setData('text/plain', ' and pasted ones')
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(box).toHaveValue(/^Spoken words, with a comma/)
  await page.getByRole('button', { name: 'Go on' }).click()
  for (const [label, token] of [
    ['Full name', 'name'],
    ['Home address', 'street-address'],
    ['E-mail address', 'email'],
  ] as const) {
    await expect(page.getByLabel(label)).toHaveAttribute('autocomplete', token)
    await expect(page.getByLabel(label)).not.toHaveAttribute('onpaste', /./)
  }
  await supporter.saysWhoTheyAre(sam)
  await expect(page.getByRole('article')).toContainText('Spoken words, with a comma')
})

test('every control of the journey is called what it shows', async ({ page }) => {
  const sam = somebody()
  const supporter = asSupporter(page)
  const looks = async () => {
    const controls = page
      .locator('main')
      .locator('a[href], button, summary, input:not([type=hidden]), textarea')
    const names: string[] = []
    for (const control of await controls.all()) {
      if (!(await control.isVisible())) continue
      const shown = await control.evaluate((element: HTMLElement) => {
        const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : []
        const label = labels[0]?.querySelector<HTMLElement>('span > span') ?? labels[0] ?? element
        // biome-ignore lint/performance/useDomNodeTextContent: what can be seen, not what is in the document
        return label.innerText.replace(/\s+/g, ' ').trim()
      })
      expect(shown, await control.evaluate((element) => element.outerHTML)).not.toBe('')
      // A hint below the label may be part of what is shown, never of what is said before it.
      const name = await accessibleName(control)
      expect(shown.startsWith(name) || name.startsWith(shown), `“${name}” shows “${shown}”`).toBe(true)
      names.push(shown)
    }
    const twice = names.filter((name, at) => names.indexOf(name) !== at)
    expect(twice, `named twice at ${page.url()}`).toEqual([])
  }
  await supporter.opensTheCampaign()
  await looks()
  await supporter.entersThePostcode(sam.postcode)
  await looks()
  await supporter.goesOnToTheLetter()
  await looks()
  await supporter.addsTheirOwnWords(sam.ownWords)
  await looks()
})
