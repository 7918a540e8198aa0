import { expect, test } from './fixtures/chorus.ts'
import { asStaff } from './steps/staff.ts'

test('an answer that could not be verified waits, and staff keep it back', async ({ page, chorus }) => {
  const staff = asStaff(page)
  await staff.signsIn(chorus.signIn('coordinator'))
  await staff.opensTheDashboard()
  await expect(staff.figure('Wait for your look')).toHaveText('1')
  await page.getByRole('link', { name: 'Pass on' }).click()
  await expect(page.getByText('Sender not verified')).toBeVisible()
  await page.getByRole('listitem').getByRole('link').first().click()
  await expect(page.getByText(/domain looks like one that we know/)).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /is the MP’s office/ })).not.toBeChecked()
  await page.getByRole('button', { name: /^Keep it back/ }).click()
  await expect(page.getByRole('button', { name: /^Keep it back/ })).toHaveCount(0)
  await page.goto('/replies?show=waiting')
  await expect(page.getByRole('heading', { name: 'Nothing waits for you' })).toBeVisible()
})
