import { expect, test } from './fixtures/chorus.ts'
import { asSupporter } from './steps/supporter.ts'

const cases: [what: string, typed: string, heading: RegExp, sentence: RegExp][] = [
  [
    'a postcode as people type it',
    ' sw1a1aa ',
    /^Your MP is Rachel Blake$/,
    /Cities of London and Westminster/,
  ],
  ['letters for figures', 'SWIA IAA', /^Your MP is Rachel Blake$/, /We put your postcode right/],
  ['a seat with a circumflex', 'LL77 7TW', /^Your MP is Llinos Medi$/, /Ynys Môn/],
  ['half a postcode', 'SW1A', /full postcode/, /full postcode/],
  ['no postcode at all', '12345', /does not look like a postcode/, /full postcode/],
  ['one that does not exist', 'ZE3 9ZZ', /do not know that postcode/, /We cannot find the postcode ZE3 9ZZ/],
  ['a PO box', 'N1P 1AA', /postcode where you live/, /home/],
  ['Northern Ireland', 'BT1 1AA', /Which of these is your MP\?/, /Northern Ireland/],
  ['Jersey', 'JE2 3AB', /no MP at Westminster/, /States/],
  ['Gibraltar', 'GX11 1AA', /no MP at Westminster/, /Gibraltar/],
  ['the forces', 'BFPO 801', /address in the UK/, /registered to vote/],
]

test.use({ javaScriptEnabled: false })

for (const [what, typed, heading, sentence] of cases) {
  test(`${what} gets a page of its own`, async ({ page }) => {
    const supporter = asSupporter(page)
    await supporter.opensTheCampaign()
    await supporter.entersThePostcode(typed)
    await supporter.meetsTheirMp(heading)
    await expect(page.getByText(sentence).first()).toBeVisible()
    expect(page.url()).not.toContain(encodeURIComponent(typed.trim()))
  })
}

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
