import { expect, test } from './fixtures/chorus.ts'
import { asStaff } from './steps/staff.ts'

test('an answer that could not be verified waits, and staff keep it back', async ({ page, chorus }) => {
  const staff = asStaff(page)
  await staff.signsIn(chorus.signIn('coordinator'))
  await staff.opensTheDashboard()
  const waiting = Number(await staff.figure('Wait for your look').textContent())
  await page.getByRole('link', { name: 'Pass on' }).click()
  await expect(page.getByText('Sender not verified').first()).toBeVisible()
  const doubtful = page.getByRole('listitem').filter({ hasText: 'Before I can help' })
  await doubtful.getByRole('link').first().click()
  await expect(page.getByText(/domain looks like one that we know/)).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /is the MP’s office/ })).not.toBeChecked()
  await page.getByRole('button', { name: /^Keep it back/ }).click()
  await expect(page.getByRole('button', { name: /^Keep it back/ })).toHaveCount(0)
  await page.goto('/replies?show=waiting')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(doubtful).toHaveCount(0)
  await staff.opensTheDashboard()
  await expect(staff.figure('Wait for your look')).toHaveText(String(waiting - 1))
})
