import { expect, type Page } from '@playwright/test'
import type { Chorus } from '../fixtures/start-chorus.ts'
import { asMailReader } from './mailbox.ts'
import { timeGoesBy } from './time-goes-by.ts'

/** Three weeks go by without an answer: opens the mail that asks, and reads its link to "No answer yet". */
export async function askedAfterThreeWeeks(page: Page, chorus: Chorus, email: string): Promise<string> {
  const mail = asMailReader(page)
  const asked = page
    .getByRole('row')
    .filter({ hasText: email })
    .filter({ hasText: /^.*answered you\?/ })
  await expect(async () => {
    // The letter may only now have left.
    await timeGoesBy(chorus, 'ask-for-answers')
    await page.goto('/dev/mail')
    await expect(asked.first()).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 30_000 })
  await mail.opensTheMail({ to: email, subject: /answered you\?/ })
  const href = await page
    .getByRole('link', { name: /\/not-yet$/ })
    .first()
    .getAttribute('href')
  if (!href) throw new Error('the message holds no link to say that nothing came')
  return href
}
