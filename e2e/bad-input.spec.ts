import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './fixtures/chorus.ts'
import { asMailReader } from './steps/mailbox.ts'
import { asSupporter, somebody } from './steps/supporter.ts'

const campaign = '/campaigns/seen-in-three-weeks'
const save = (
  request: APIRequestContext,
  step: string,
  form: Record<string, string> | string,
  headers = {},
) =>
  request.post(`${campaign}/save/${step}`, {
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    data: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
    maxRedirects: 0,
  })

for (const [language, prefix, sentence] of [
  ['English', '', 'far more than this form takes'],
  ['Welsh', '/cy', 'llawer mwy nag y mae’r ffurflen'],
] as const) {
  test(`1 MB of letter is refused in ${language} before it is read, with what to do`, async ({ request }) => {
    const answer = await request.post(`${prefix}${campaign}/save/letter`, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      data: `ownWords=${'a'.repeat(1_000_000)}`,
    })
    expect(answer.status()).toBe(413)
    expect(await answer.text()).toContain(sentence)
  })
}

test('a form of another site, or one that is no form, is refused and nothing is kept', async ({
  request,
}) => {
  const foreign = await save(
    request,
    'postcode',
    { postcode: 'SW1A 1AA' },
    { 'sec-fetch-site': 'cross-site' },
  )
  expect(foreign.status()).toBe(403)
  const json = await save(request, 'postcode', '{}', { 'content-type': 'application/json' })
  expect(json.status()).toBe(415)
  for (const answer of [foreign, json]) expect(answer.headers()['set-cookie']).toBeUndefined()
})

const names: [what: string, typed: string, kept: string][] = [
  ['line ends and a header', 'Sam\r\nBcc: everybody', 'Sam Bcc: everybody'],
  ['a NUL', 'Sam\u0000Field', 'SamField'],
  ['emoji', '🌻 Sam 👩🏽‍🦽', '🌻 Sam 👩🏽‍🦽'],
  ['Arabic with its marks', 'سمير\u200f', 'سمير\u200f'],
  ['a text turned round', 'Sam \u202Edleif', 'Sam dleif'],
  ['markup', '<b>Sam</b> & "Co"', '<b>Sam</b> & "Co"'],
]

for (const [what, typed, kept] of names) {
  test(`a name with ${what} goes into the letter as text`, async ({ page, request }) => {
    const sam = somebody()
    const supporter = asSupporter(page)
    await supporter.opensTheCampaign()
    await supporter.entersThePostcode(sam.postcode)
    await supporter.goesOnToTheLetter()
    await supporter.addsTheirOwnWords(sam.ownWords)
    const jar = (await page.context().cookies(`${new URL(page.url()).origin}${campaign}/letter`)).map(
      ({ name, value }) => `${name}=${value}`,
    )
    // A browser's field takes no line end: only a form made by hand brings one.
    const answer = await save(
      request,
      'about-you',
      { name: typed, address: sam.address, email: sam.email, consentToSend: 'yes' },
      { cookie: jar.join('; ') },
    )
    expect(answer.status()).toBe(303)
    const cookies = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie')
    for (const { value } of cookies) {
      const [pair = ''] = value.split(';')
      const at = pair.indexOf('=')
      const path = /Path=([^;]+)/.exec(value)?.[1] ?? '/'
      if (pair.slice(at + 1)) {
        const { hostname } = new URL(page.url())
        await page
          .context()
          .addCookies([{ name: pair.slice(0, at), value: pair.slice(at + 1), domain: hostname, path }])
      }
    }
    await page.goto(`${campaign}/check`)
    await expect(page.getByRole('article')).toContainText(kept)
    await supporter.checksAndSubmits()
    await asMailReader(page).opensTheMail({ to: sam.email, subject: /Please confirm/ })
    await expect(page.getByRole('main')).toContainText(kept)
    await expect(page.getByText(/^Bcc:/)).toHaveCount(0)
  })
}

test('a name of 5,000 characters gets a sentence, and is still there', async ({ page }) => {
  const sam = somebody({ name: 'x'.repeat(5_000) })
  const supporter = asSupporter(page)
  await supporter.comesToTheCheck(sam)
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByRole('link', { name: /name is too long/ })).toBeVisible()
  await expect(page.getByLabel('Full name')).toHaveValue(sam.name)
  await expect(page.getByLabel('E-mail address')).toHaveValue(sam.email)
})

test('forged, cut and empty links send nothing and say so', async ({ page, request }) => {
  for (const token of ['x', 'a'.repeat(32), `${'a'.repeat(31)}%00`, '..%2F..', 'a'.repeat(3_000)]) {
    const answer = await request.post(`/confirm/${token}/send`)
    expect(answer.status(), token).toBeLessThan(500)
    expect(await answer.text(), token).toMatch(/do not know this link|no such page|cannot read this address/i)
  }
  await page.goto(`/confirm/${'a'.repeat(32)}`)
  await expect(page.getByRole('heading', { level: 1, name: 'We do not know this link' })).toBeVisible()
})

test('a letter emptied at the last step is not sent, and everything is still there', async ({ page }) => {
  const sam = somebody()
  const supporter = asSupporter(page)
  await supporter.comesToTheCheck(sam)
  await page.getByRole('link', { name: 'Change the letter' }).click()
  await supporter.opensTheirOwnWords()
  await page.getByLabel('Your own words').fill('')
  const change = page.getByText(/^Change paragraph \d+$/)
  const before = await change.count()
  expect(before).toBeGreaterThan(1)
  for (let left = before - 1; left > 0; left--) {
    await change.last().click()
    await page.getByRole('button', { name: 'Leave it out' }).click()
    // The emptied box went with the first press.
    await expect(change).toHaveCount(left - 1)
  }
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByText(/Your letter is empty in the middle/).first()).toBeVisible()
  await page.goto(`${campaign}/check`)
  await expect(page, 'the check leads back to what is missing').toHaveURL(/\/letter$/)
  await page.getByRole('button', { name: 'Put the ready paragraphs back' }).click()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Check your letter' })).toBeVisible()
  await expect(page.getByText(sam.email).first()).toBeVisible()
})

test('nobody can make Next draw pictures: its address for that leads nowhere', async ({ request }) => {
  const answer = await request.get('/_next/image?url=%2Ficon.svg&w=640&q=75')
  expect(answer.status()).toBe(404)
})
