import { expect, type Page } from '@playwright/test'
import { countingHands } from './hands.ts'
import { asMailReader } from './mailbox.ts'
import { somebody } from './supporter.ts'

/**
 * The short way, from the campaign's link to "sent", with the browser's suggestions for postcode and address.
 * @returns how many presses of a finger or key it took
 */
export async function goTheShortWay(page: Page, slug = 'seen-in-three-weeks'): Promise<number> {
  const sam = somebody()
  const hands = countingHands(page)
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  await page.goto(`/campaigns/${slug}`)
  const postcode = page.getByLabel('Your home postcode')
  await hands.takesTheSuggestion(postcode, [[postcode, sam.postcode]])
  await hands.presses(button('Find my MP'))
  await hands.presses(page.getByRole('link', { name: 'Use the ready letter' }))
  const name = page.getByLabel('Full name')
  await hands.takesTheSuggestion(name, [
    [name, sam.name],
    [page.getByLabel('Home address'), sam.address],
    [page.getByLabel('E-mail address'), sam.email],
  ])
  await hands.presses(page.getByRole('checkbox', { name: /send it to my MP/ }))
  await hands.presses(button('Send me the confirmation e-mail'))
  await expect(page.getByRole('heading', { level: 1, name: /look at your e-mail/ })).toBeVisible()

  const mail = asMailReader(page)
  await mail.opensTheMail({ to: sam.email, subject: /Please confirm/ })
  await hands.follows(await mail.confirmationLink())
  await hands.presses(button('Yes, send my letter').first())
  await expect(page.getByRole('heading', { level: 1, name: /is on its way$/ })).toBeVisible()
  return hands.count()
}
