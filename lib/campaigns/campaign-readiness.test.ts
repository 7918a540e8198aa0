import { describe, expect, it } from 'vitest'
import { type CampaignFacts, campaignReadiness, type Need } from './campaign-readiness.ts'
import { campaignStates, GOING_LIVE } from './campaign-states.ts'
import { firstLetter } from './first-letter.ts'

const ready: CampaignFacts = {
  today: '2026-11-22',
  closesOn: '2026-11-22',
  nations: ['england', 'wales'],
  asks: [{ nations: ['england', 'wales'], kinds: ['backbencher', 'minister'] }],
  ...firstLetter,
  imprint: 'Promoted by somebody, 1 Street, Town',
  regulatedPeriod: true,
  signedOff: true,
  versions: 1,
  publishedVersion: 1,
  signatures: 1,
  coalitionLacks: [],
}

describe('the table of moves', () => {
  it('leaves every move to coordinators but the opening of the consultation', () => {
    const others = Object.entries(campaignStates).flatMap(([from, { moves }]) =>
      moves.filter(({ right }) => right !== 'campaign.move').map(({ to }) => `${from} → ${to}`),
    )
    expect(others).toEqual(['drafting → consulting'])
  })
})

describe('what must hold before a campaign goes live', () => {
  it('holds when everything is in place', () => {
    expect(campaignReadiness(ready, GOING_LIVE).map(({ need, ok }) => [need, ok])).toEqual(
      GOING_LIVE.map((need) => [need, true]),
    )
  })

  const without: [string, Partial<CampaignFacts>, Need][] = [
    ['no version published', { publishedVersion: null }, 'published'],
    ['nobody’s signature', { signatures: 0 }, 'signature'],
    [
      'an ask for ministers alone',
      { asks: [{ nations: ['england', 'wales'], kinds: ['minister'] }] },
      'asks',
    ],
    ['a nation without an ask', { asks: [{ nations: ['england'], kinds: ['backbencher'] }] }, 'asks'],
    ['no nation', { nations: [] }, 'asks'],
    ['no subject', { letterSubject: ' ' }, 'letter'],
    ['no letter', { letterTemplate: '' }, 'letter'],
    ['a letter without own words', { letterTemplate: 'Dear {{ member_name }}' }, 'letter'],
    ['a letter with an unknown field', { letterTemplate: '{{ own_words }} {{ mp }}' }, 'letter'],
    ['no imprint', { imprint: ' ' }, 'imprint'],
    ['no sign-off', { signedOff: false }, 'sign_off'],
    ['a last day that has passed', { closesOn: '2026-11-21' }, 'window'],
    ['no word of where data are kept', { coalitionLacks: ['data_place'] }, 'coalition_data_place'],
  ]
  it.each(without)('does not with %s', (_, facts, need) => {
    const missing = campaignReadiness({ ...ready, ...facts }, GOING_LIVE).filter(({ ok }) => !ok)
    expect(missing.map((each) => each.need)).toContain(need)
    for (const { how } of missing) expect(how).not.toBe('')
  })

  it('names the nations that lack an ask', () => {
    const [asks] = campaignReadiness({ ...ready, asks: [] }, ['asks'])
    expect(asks?.how).toContain('England, Wales')
  })

  it('asks for a sign-off only in a regulated period', () => {
    const facts = { ...ready, regulatedPeriod: false, signedOff: false }
    expect(campaignReadiness(facts, ['sign_off'])).toEqual([])
  })

  it('asks a paused campaign for signatures only where there is a version to sign', () => {
    const needs = ['signature_if_any_version'] as const
    expect(campaignReadiness({ ...ready, versions: 0, signatures: 0 }, needs)).toEqual([])
    expect(campaignReadiness({ ...ready, signatures: 0 }, needs)).toMatchObject([{ ok: false }])
  })
})
