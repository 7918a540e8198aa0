import { expect, type Page } from '@playwright/test'

/** Reads the mail that really arrived at the catcher, in its own page. */
export function asMailReader(page: Page) {
  const reader = {
    /**
     * Opens the newest message to an address whose subject matches; waits for it to arrive. To an MP's address others write
     * too: `from` names whose letter it is.
     */
    async opensTheMail({ to, subject, from = '' }: { to: string | RegExp; subject: RegExp; from?: string }) {
      const rows = page.getByRole('row').filter({ hasText: to })
      const message = rows.filter({ hasText: subject }).filter({ hasText: from })
      await expect(async () => {
        await page.goto('/dev/mail')
        await expect(message.first()).toBeVisible({ timeout: 500 })
      }).toPass({ timeout: 20_000 })
      await message.first().getByRole('link').first().click()
      await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible()
    },
    /** Opens the newest of such messages, once it says so. */
    async readsTheMail(which: { to: string; subject: RegExp }, words: RegExp) {
      await expect(async () => {
        await reader.opensTheMail(which)
        await expect(page.getByRole('article').getByText(words)).toBeVisible({ timeout: 300 })
      }).toPass({ timeout: 30_000 })
    },
    async countMailTo(address: string, { from = '' } = {}): Promise<number> {
      await page.goto('/dev/mail')
      await expect(page.getByRole('heading', { level: 1, name: 'Caught mail' })).toBeVisible()
      return page.getByRole('row').filter({ hasText: address }).filter({ hasText: from }).count()
    },
    /** The link to confirm, in the open message. */
    async confirmationLink(): Promise<string> {
      const href = await page
        .getByRole('link', { name: /\/confirm\// })
        .first()
        .getAttribute('href')
      if (!href) throw new Error('the message holds no link to confirm')
      return href
    },
    /** The link to the page that is the supporter's own, in the open message. */
    async ownPageLink(): Promise<string> {
      const href = await page
        .getByRole('link', { name: /\/yours\// })
        .first()
        .getAttribute('href')
      if (!href) throw new Error('the message holds no link to an own page')
      return href
    },
    /** Answers the open letter as the MP's office. */
    async answersAsTheOffice(
      kind: 'An answer' | 'A letter in a PDF' | 'An out-of-office' | 'A bounce',
      text?: string,
    ) {
      await page.getByRole('radio', { name: kind }).check()
      if (text) await page.getByRole('textbox').fill(text)
      await page.getByRole('button', { name: /Send/ }).click()
      await expect(page.getByText(/it reaches Chorus in a moment/)).toBeVisible()
    },
  }
  return reader
}
