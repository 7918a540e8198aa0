import { expect, test } from './fixtures/chorus.ts'
import { asSupporter } from './steps/supporter.ts'

type Said = { heading: RegExp; sentence: RegExp }
type Case = { what: string; typed: string; toPutRight?: true; en: Said; cy: Said }

/** What the postcodes that come with Chorus lead to; those of an imported directory stand in places.spec.ts. */
const cases: Case[] = [
  {
    what: 'a postcode as people type it',
    typed: ' sw1a1aa ',
    en: { heading: /^Your MP is Rachel Blake$/, sentence: /Cities of London and Westminster, England/ },
    cy: {
      heading: /^Eich Aelod Seneddol \(AS\) yw Rachel Blake$/,
      sentence: /Cities of London and Westminster, Lloegr/,
    },
  },
  {
    what: 'letters for figures',
    typed: 'SWIA IAA',
    en: { heading: /^Your MP is Rachel Blake$/, sentence: /We put your postcode right/ },
    cy: {
      heading: /^Eich Aelod Seneddol \(AS\) yw Rachel Blake$/,
      sentence: /Rydym wedi cywiro eich cod post/,
    },
  },
  {
    what: 'a seat with a circumflex',
    typed: 'LL77 7TW',
    en: { heading: /^Your MP is Llinos Medi$/, sentence: /Ynys Môn, Wales/ },
    cy: { heading: /^Eich Aelod Seneddol \(AS\) yw Llinos Medi$/, sentence: /Ynys Môn, Cymru/ },
  },
  {
    what: 'half a postcode',
    typed: 'SW1A',
    toPutRight: true,
    en: { heading: /full postcode/, sentence: /full postcode is needed/ },
    cy: { heading: /cod post llawn/, sentence: /Mae angen cod post llawn/ },
  },
  {
    what: 'no postcode at all',
    typed: '12345',
    toPutRight: true,
    en: { heading: /does not look like a postcode/, sentence: /full postcode/ },
    cy: { heading: /edrych fel cod post/, sentence: /cod post yn y DU/ },
  },
  {
    what: 'one that does not exist',
    typed: 'ZE3 9ZZ',
    toPutRight: true,
    en: { heading: /do not know that postcode/, sentence: /We cannot find the postcode ZE3 9ZZ/ },
    cy: { heading: /Nid ydym yn adnabod/, sentence: /Ni allwn ddod o hyd i’r cod post ZE3 9ZZ/ },
  },
  {
    what: 'a PO box',
    typed: 'N1P 1AA',
    en: { heading: /postcode where you live/, sentence: /postcode of your home/ },
    cy: { heading: /cod post eich cartref/, sentence: /god post eich cartref/ },
  },
  {
    what: 'a postcode on no map',
    typed: 'AB43 1AG',
    en: { heading: /postcode where you live/, sentence: /house next door/ },
    cy: { heading: /cod post eich cartref/, sentence: /tŷ drws nesaf/ },
  },
  {
    what: 'Northern Ireland',
    typed: 'BT1 1AA',
    en: { heading: /Which of these is your MP\?/, sentence: /Northern Ireland/ },
    cy: { heading: /Pa un o’r rhain yw eich Aelod Seneddol \(AS\)\?/, sentence: /Ngogledd Iwerddon/ },
  },
  {
    what: 'Jersey',
    typed: 'JE2 3AB',
    en: { heading: /no MP at Westminster/, sentence: /States Assembly/ },
    cy: { heading: /Nid oes gennych Aelod Seneddol/, sentence: /States Assembly/ },
  },
  {
    what: 'Guernsey',
    typed: 'GY1 1AA',
    en: { heading: /no MP at Westminster/, sentence: /States member/ },
    cy: { heading: /Nid oes gennych Aelod Seneddol/, sentence: /Meilïaeth Guernsey/ },
  },
  {
    what: 'the Isle of Man',
    typed: 'IM1 1AA',
    en: { heading: /no MP at Westminster/, sentence: /House of Keys/ },
    cy: { heading: /Nid oes gennych Aelod Seneddol/, sentence: /Ynys Manaw/ },
  },
  {
    what: 'Gibraltar',
    typed: 'GX11 1AA',
    en: { heading: /no MP at Westminster/, sentence: /Gibraltar/ },
    cy: { heading: /Nid oes gennych Aelod Seneddol/, sentence: /Gibraltar/ },
  },
  {
    what: 'the forces',
    typed: 'BFPO 801',
    en: { heading: /address in the UK/, sentence: /registered to vote/ },
    cy: { heading: /cyfeiriad yn y DU/, sentence: /cofrestru i bleidleisio/ },
  },
]

test.use({ javaScriptEnabled: false })

for (const { what, typed, toPutRight = false, ...said } of cases) {
  for (const language of ['en', 'cy'] as const) {
    test(`${what} gets a page of its own (${language})`, async ({ page }) => {
      const { heading, sentence } = said[language]
      await page.goto(`${language === 'cy' ? '/cy' : ''}/campaigns/seen-in-three-weeks`)
      await page.locator('[name=postcode]').fill(typed)
      await page.locator('[name=postcode]').press('Enter')
      await asSupporter(page).meetsTheirMp(heading)
      await expect(page.getByText(sentence).first()).toBeVisible()
      expect(page.url()).not.toContain(encodeURIComponent(typed.trim()))
      // Only what the supporter has to put right is called wrong.
      await expect(page.locator('#error-summary')).toHaveCount(toPutRight ? 1 : 0)
      expect(/^(Error|Gwall): /.test(await page.title())).toBe(toPutRight)
      await expect(page.locator('html')).toHaveAttribute('lang', `${language}-GB`)
    })
  }
}

test('of Northern Ireland’s 18 seats one is chosen with one press, and another can be', async ({ page }) => {
  const supporter = asSupporter(page)
  await supporter.opensTheCampaign()
  await supporter.entersThePostcode('BT1 1AA')
  await expect(page.locator('button[name=gssCode]')).toHaveCount(18)
  await page.getByRole('button', { name: /^Belfast East / }).click()
  await supporter.meetsTheirMp(/^Your MP is /)
  await expect(page.getByText(/MP for Belfast East, Northern Ireland/)).toBeVisible()
  await page.getByRole('button', { name: 'Choose another place' }).click()
  await supporter.meetsTheirMp(/^Which of these/)
  await page.getByRole('button', { name: /^Belfast South/ }).click()
  await supporter.goesOnToTheLetter()
})

test('a town leaves few seats to choose from, without JavaScript too, and stands in no address', async ({
  browser,
  chorus,
}) => {
  const context = await browser.newContext({ baseURL: chorus.url, javaScriptEnabled: false })
  const page = await context.newPage()
  const supporter = asSupporter(page)
  const seats = page.locator('button[name=gssCode]')
  await supporter.opensTheCampaign()
  await supporter.entersThePostcode('BT1 1AA')
  const town = page.getByLabel('Your town or council')
  const find = page.getByRole('button', { name: 'Find it' })
  await town.fill('Nowhere at all')
  await find.click()
  await expect(page.getByText('We do not know “Nowhere at all”.')).toBeVisible()
  await expect(seats).toHaveCount(18)
  await town.fill('lisburn')
  await find.click()
  await expect(page).toHaveURL('/campaigns/seen-in-three-weeks/mp')
  await expect(town).toHaveValue('lisburn')
  await expect(seats).toHaveCount(1)
  await page.getByRole('button', { name: 'Show all 18' }).click()
  await expect(seats).toHaveCount(18)
  await expect(town).toHaveValue('')
  await context.close()
})

test('no postcode at all is asked for again, on the page it was asked on', async ({ page }) => {
  for (const path of ['/campaigns/seen-in-three-weeks', '/campaigns/seen-in-three-weeks/open-hands']) {
    await page.goto(path)
    await page.getByRole('button', { name: 'Find my MP' }).click()
    await expect(page).toHaveURL(path)
    await expect(page.locator('#error-summary')).toContainText('Enter your postcode.')
    await expect(page).toHaveTitle(/^Error: /)
  }
})

test('where a supporter came from goes with the form, and nothing else of the address', async ({ page }) => {
  await page.goto('/campaigns/seen-in-three-weeks?org=open-hands&utm_source=News%20Letter&name=Sam&utm_x=1')
  const hidden = await page
    .locator('#journey-form input[type=hidden]')
    .evaluateAll((inputs) => inputs.map((input) => [input.getAttribute('name'), input.getAttribute('value')]))
  expect(hidden).toEqual([
    ['through', 'open-hands'],
    ['utm_source', 'news-letter'],
  ])
  await page.goto('/campaigns/seen-in-three-weeks?org=nobody-we-know')
  await expect(page.locator('#journey-form input[type=hidden]')).toHaveCount(0)
})

test('the look-up answers anything at all, at once', async ({ request }) => {
  const anything = [
    'SW1A 1AA',
    '%',
    '%00',
    '%FF%FE',
    '..%2F..',
    '🙂',
    'x'.repeat(5_000),
    '<script>',
    "' OR 1=1",
    ' ',
  ]
  for (const text of anything) {
    const escaped = text.includes('%') ? text : encodeURIComponent(text)
    const response = await request.get(`/api/postcodes/${escaped}`)
    expect(response.status(), text).toBe(200)
    const answer = await response.json()
    expect(answer, text).toMatchObject({ outcome: expect.any(String), message: expect.any(String) })
    expect(Array.isArray(answer.seats), text).toBe(true)
  }
})

test('the look-up names the seat and its member', async ({ request }) => {
  const answer = await (await request.get('/api/postcodes/sw1a1aa')).json()
  expect(answer).toMatchObject({
    outcome: 'found',
    postcode: 'SW1A 1AA',
    corrected: false,
    seats: [
      {
        gssCode: 'E14001172',
        name: 'Cities of London and Westminster',
        nameCy: null,
        nation: 'england',
        member: { id: 5257, name: 'Rachel Blake', party: 'Labour (Co-op)' },
      },
    ],
  })
})
