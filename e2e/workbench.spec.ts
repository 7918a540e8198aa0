import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/chorus.ts'
import { keepPicture } from './steps/keep-picture.ts'
import { asStaff } from './steps/staff.ts'

/** What stands around every page of the team: the menu, the box that finds everything, the keys, the size of text. */

const telephone = { width: 360, height: 740 }
const menu = (page: Page) => page.getByRole('navigation', { name: 'Team' })
const sizeOfText = (page: Page) => page.evaluate(() => getComputedStyle(document.body).fontSize)

test('each role lands on the page its day begins with', async ({ browser, chorus }) => {
  for (const [role, heading] of [
    ['officer', 'Asked of us'],
    ['coordinator', /Dashboard|morning/i],
  ] as const) {
    const page = await browser.newPage({ baseURL: chorus.url })
    await asStaff(page).signsIn(chorus.signIn(role))
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await page.close()
  }
})

test('on a telephone the head takes little, and the menu opens and leads on', async ({ page, chorus }) => {
  await page.setViewportSize(telephone)
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  await page.goto('/dashboard')
  const head = await page.locator('.workbench-head').boundingBox()
  expect(head?.height).toBeLessThanOrEqual(64)
  await expect(menu(page)).toBeHidden()
  await page.getByRole('button', { name: 'Menu' }).click()
  await keepPicture(page, 'workbench-menu-360')
  await menu(page).getByRole('link', { name: 'Campaigns' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Campaigns' })).toBeVisible()
  await expect(menu(page)).toBeHidden()
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.keyboard.press('Escape')
  await expect(menu(page)).toBeHidden()
})

test('without a script the menu, the box, the order of a list and its columns work', async ({
  browser,
  chorus,
}) => {
  const page = await browser.newPage({ baseURL: chorus.url, javaScriptEnabled: false, viewport: telephone })
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('searchbox', { name: 'Find anything' }).fill('rt hon rachel blake')
  await page.getByRole('searchbox', { name: 'Find anything' }).press('Enter')
  await expect(page).toHaveURL(/\/desk\/members\/5257$/)
  await page.goto('/desk/parliament?find=ynys')
  await page.getByRole('link', { name: 'Seat' }).click()
  await expect(page.getByRole('columnheader', { name: 'Seat' })).toHaveAttribute('aria-sort', 'ascending')
  await page.getByText('Choose columns').click()
  await page.getByRole('checkbox', { name: 'Kind' }).uncheck()
  await page.getByRole('button', { name: 'Show these' }).click()
  await expect(page).toHaveURL(/find=ynys&sort=seat$/)
  await expect(page.getByRole('columnheader', { name: 'Party' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Kind' })).toBeHidden()
  await page.close()
})

test('what is looked for stands in no address, and what is found is told from what is not', async ({
  page,
  chorus,
}) => {
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  const box = page.getByRole('searchbox', { name: /^Find anything: / })
  await page.keyboard.press('/')
  await expect(box).toBeFocused()
  await page.keyboard.type('blake')
  await expect(page.getByRole('search').getByRole('link', { name: /Rachel Blake/ })).toBeVisible()
  await keepPicture(page, 'workbench-finding-1280')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('search').getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(box).toBeFocused()
  await box.fill('Marlow of nowhere')
  await box.press('Enter')
  await expect(page.getByText('Nothing is found for “Marlow of nowhere”')).toBeVisible()
  expect(page.url()).toMatch(/\/desk\/find$/)
  await keepPicture(page, 'workbench-nothing-found-1280')
})

test('keys rest while somebody types, are listed with ?, and can be switched off', async ({
  page,
  chorus,
}) => {
  await asStaff(page).signsIn(chorus.signIn('officer'))
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys on this page' })).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(page.getByRole('dialog').getByText('Find anything')).toBeVisible()
  await keepPicture(page, 'workbench-keys-1280')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  const box = page.getByRole('searchbox', { name: /^Find anything: / })
  await box.fill('who')
  await box.press('?')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.goto('/account')
  await page.getByRole('radio', { name: 'Off' }).check()
  await page.getByRole('button', { name: 'Save these choices' }).click()
  await expect(page.getByText('Your choices are saved on this browser.')).toBeVisible()
  await page.keyboard.press('/')
  await expect(box).not.toBeFocused()
})

test('a person’s choice of size holds on every page of the team, and on no other', async ({
  page,
  chorus,
}) => {
  await asStaff(page).signsIn(chorus.signIn('officer'))
  await page.goto('/desk/campaigns')
  expect(await sizeOfText(page)).toBe('15px')
  await page.getByRole('button', { name: 'Comfortable' }).click()
  await expect(page).toHaveURL(/\/desk\/campaigns$/)
  await expect.poll(() => sizeOfText(page)).toBe('17px')
  await page.goto('/organisations')
  expect(await sizeOfText(page)).toBe('17px')
  await page.goto('/')
  expect(await sizeOfText(page)).toBe('18px')
})

test('a group of the menu that is closed stays closed', async ({ page, chorus }) => {
  await asStaff(page).signsIn(chorus.signIn('officer'))
  const organisations = menu(page).getByRole('link', { name: 'Organisations' })
  await expect(organisations).toBeVisible()
  const kept = page.waitForResponse('**/api/people/workbench')
  await menu(page).locator('summary', { hasText: 'Coalition' }).click()
  await expect(organisations).toBeHidden()
  await kept
  await page.reload()
  await expect(organisations).toBeHidden()
  await expect(menu(page).getByRole('link', { name: 'Campaigns' })).toBeVisible()
})

for (const [width, colorScheme] of [
  [360, 'light'],
  [360, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
  [1920, 'light'],
  [1920, 'dark'],
] as const) {
  test(`pictures at ${width} in ${colorScheme}`, async ({ page, chorus }) => {
    test.skip(!process.env.PICTURES, 'for people to look at')
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 })
    await asStaff(page).signsIn(chorus.signIn('coordinator'))
    for (const [name, path] of Object.entries({
      dashboard: '/dashboard',
      answers: '/replies',
      campaigns: '/desk/campaigns',
      parliament: '/desk/parliament?reach=none',
      find: '/desk/find?q=london',
      account: '/account',
    })) {
      await page.goto(path)
      await keepPicture(page, `workbench-${name}-${width}-${colorScheme}`)
    }
  })
}
