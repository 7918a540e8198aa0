import { describe, expect, it } from 'vitest'
import { allStates, mayMove } from '#lib/platform/life-cycle.ts'
import { campaignMoves, GOING_LIVE } from './campaign-moves.ts'
import { type CampaignFacts, campaignReadiness, type Need } from './campaign-readiness.ts'
import { campaignStates } from './campaign-states.ts'
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
}

describe('the table of moves', () => {
  it('has every move of the life cycle, and no other', () => {
    const states = allStates(campaignStates)
    for (const from of states) {
      for (const to of states) {
        const rows = campaignMoves.filter((move) => move.from === from && move.to === to)
        expect(rows, `${from} → ${to}`).toHaveLength(mayMove(campaignStates, from, to) ? 1 : 0)
      }
    }
  })

  it('leaves every move to coordinators but the opening of the consultation', () => {
    const others = campaignMoves.filter(({ right }) => right !== 'campaign.move')
    expect(others.map(({ from, to }) => `${from} → ${to}`)).toEqual(['drafting → consulting'])
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
