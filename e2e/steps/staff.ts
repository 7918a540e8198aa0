import { expect, type Page } from '@playwright/test'
import type { SignIn } from '#prisma/seed/sign-ins.ts'

/** What a person of the coalition's staff does. */
export function asStaff(page: Page) {
  const staff = {
    async signsIn({ email, password }: SignIn) {
      await page.goto('/sign-in')
      await page.getByLabel('E-mail address').fill(email)
      await page.getByLabel('Password').fill(password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      // Each role lands on a page of its own.
      await expect(page).not.toHaveURL(/\/sign-in/)
      await expect(page.locator('.workbench')).toBeVisible()
    },
    async opensTheDashboard() {
      await page.goto('/dashboard')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    },
    /** One of the numbers at the top of the dashboard. */
    figure: (name: string) =>
      page
        .locator('dl > div')
        .filter({ has: page.getByText(name, { exact: true }) })
        .locator('dd')
        .first(),
    async opensTheAnswerOf(memberName: string) {
      await page.goto('/replies')
      await page
        .getByRole('link', { name: new RegExp(memberName) })
        .first()
        .click()
    },
    /** A letter with its answers, found by its reference. */
    async opensTheLetter(reference: string) {
      await page.goto(`/desk/letters?find=${reference}`)
      await expect(page.getByText(/^1 letter found/)).toBeVisible()
    },
    async opensTheNewestAnswerTo(reference: string) {
      await staff.opensTheLetter(reference)
      await page
        .getByRole('link', { name: /^Answer of / })
        .first()
        .click()
      await expect(page.getByRole('heading', { name: 'What does it say?' })).toBeVisible()
    },
    async marksItAs(kind: string) {
      await page.getByRole('button', { name: kind, exact: true }).click()
      await expect(page.getByText(/^Saved\.|is marked “/).first()).toBeVisible()
    },
  }
  return staff
}
