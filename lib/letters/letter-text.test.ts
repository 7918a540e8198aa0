import { describe, expect, it } from 'vitest'
import { campaign as seeded } from '#prisma/seed/campaign.ts'
import { letterText } from './letter-text.ts'

const campaign = { ...seeded, answersGoTo: 'supporter_and_staff' as const }
const reference = 'CH-0000-0000'
const input = {
  campaign,
  coalitionName: 'The Coalition',
  member: { name: 'Ann Example', kind: 'backbencher' as const },
  seat: { name: 'Anglesey', nameCy: 'Ynys Môn', nation: 'wales' as const },
  ownWords: 'My hands hurt in the morning, and buttons take me half an hour.',
  signatories: [{ organisationId: 'one', name: 'Open Hands' }],
  sender: {
    name: 'Sam Supporter',
    address: '1 High Street',
    postcode: 'LL77 7AA',
    email: 'sam@supporter.example',
  },
  representedName: '',
  reference,
  language: 'en' as const,
}

describe('a letter’s whole text', () => {
  it('says how much of it is the supporter’s own: nothing of the ready letter is', () => {
    const ready = campaign.paragraphs.filter((one) => one.ready).map(({ text }) => text)
    expect(letterText({ ...input, ownWords: ready.join('\n\n') }).ownPercent).toBe(0)
    expect(letterText(input).ownPercent).toBeGreaterThan(3)
    expect(letterText({ ...input, ownWords: '' }).ownPercent).toBe(0)
  })

  it('does not count the words we offered to begin with', () => {
    const [question] = campaign.questions
    expect(letterText({ ...input, ownWords: question?.starter ?? '' }).ownPercent).toBe(0)
  })

  it('names the coalition in the letter’s language', () => {
    const named = { ...input, coalitionNameCy: 'Cynghrair Cymru' }
    expect(letterText({ ...named, language: 'cy' }).body).toMatch(/gan Gynghrair Cymru\.?$/m)
    expect(letterText(named).body).toMatch(/The Coalition\.?$/m)
    expect(letterText({ ...input, language: 'cy' }).body).toContain('The Coalition')
  })

  it.each([
    [
      'supporter_and_staff',
      'en',
      /Answers to this e-mail go to Sam Supporter. Staff of the .* read them too.$/,
    ],
    ['supporter_alone', 'en', /go to Sam Supporter alone. The .* keeps only the day they came.$/],
    ['supporter_and_staff', 'cy', /yn mynd at Sam Supporter. Mae staff .* yn eu darllen hefyd.$/],
    ['supporter_alone', 'cy', /yn mynd at Sam Supporter yn unig. Mae .* yn cadw dim ond y diwrnod/],
  ] as const)('tells the office who reads an answer (%s, %s)', (answersGoTo, language, foot) => {
    const { body } = letterText({ ...input, campaign: { ...campaign, answersGoTo }, language })
    expect(body).toMatch(foot)
  })

  it('is Welsh throughout from a Welsh page in Wales', () => {
    const { subject, body, textLanguage } = letterText({ ...input, language: 'cy' })
    expect(subject).toBe('Arthritis yn etholaeth Ynys Môn: helpwch bobl i gael eu gweld o fewn tair wythnos')
    expect(body).toMatch(/^Annwyl Ann Example,\n\nRwy’n byw yn etholaeth Ynys Môn/)
    expect(body).toContain('\n- llofnodi’r Cynnig Cynnar-yn-y-Dydd')
    expect(body).toContain('Yr eiddoch yn gywir,\n\nSam Supporter')
    expect(body).toContain(`Cyfeirnod: ${reference}\nYsgrifennwyd gyda “Eich gweld o fewn tair wythnos”`)
    expect(textLanguage).toBe('cy')
  })

  it('is English throughout from a Welsh page elsewhere', () => {
    const seat = { name: 'Chorley', nameCy: null, nation: 'england' as const }
    const { body, textLanguage } = letterText({ ...input, seat, language: 'cy' })
    expect(body).toMatch(/^Dear Ann Example,/)
    expect(body).toContain(`Reference: ${reference}`)
    expect(textLanguage).toBe('en')
  })

  it.each(['en', 'cy'] as const)('names both people when one writes for the other (%s)', (language) => {
    const { body } = letterText({ ...input, language, representedName: 'Rhian Rees' })
    const opening =
      language === 'en' ? 'I am writing on behalf of Rhian Rees' : 'Rwy’n ysgrifennu ar ran Rhian Rees'
    expect(body.split(opening)).toHaveLength(2)
    expect(body).not.toMatch(/I live in|Rwy’n byw/)
    expect(body).toContain('Sam Supporter\n\nRhian Rees\n1 High Street\nLL77 7AA')
  })

  it('says for whom it is written behind the greeting, where the campaign’s letter does not', () => {
    const plain = { ...campaign, letterTemplate: '{{ salutation }},\n\nPlease help.\n\n{{ sender_name }}' }
    const { body } = letterText({ ...input, campaign: plain, representedName: 'Rhian Rees' })
    expect(body).toMatch(
      /^Dear Ann Example,\n\nI am writing on behalf of Rhian Rees, who lives at the address below\.\n\nPlease help\./,
    )
    const without = { ...campaign, letterTemplate: 'Please help.' }
    expect(letterText({ ...input, campaign: without, representedName: 'Rhian Rees' }).body).toMatch(
      /^I am writing on behalf of Rhian Rees, .*\n\nPlease help\./,
    )
  })

  it('names the organisations that its text speaks of, in its own language', () => {
    expect(letterText(input).namesOrganisations).toEqual(['one'])
    const silent = { ...campaign, letterTemplateCy: '{{ own_words }}\n\nMae’r signatories wedi siarad.' }
    expect(letterText({ ...input, campaign: silent, language: 'cy' }).namesOrganisations).toEqual([])
    expect(letterText({ ...input, campaign: silent }).namesOrganisations).toEqual(['one'])
  })
})

describe('the opening and the close', () => {
  const bodyFor = (
    kind: 'backbencher' | 'minister' | 'speaker' | 'abstentionist',
    nation: 'england' | 'northern_ireland',
  ) => letterText({ ...input, member: { name: 'Ann Example', kind }, seat: { name: 'A Seat', nation } }).body

  it('fit the nation', () => {
    expect(bodyFor('backbencher', 'england')).not.toContain('decisions about health')
    expect(bodyFor('backbencher', 'northern_ireland')).toContain('decisions about health in Northern Ireland')
  })

  it.each([
    ['minister', 'a minister cannot say everything'],
    ['speaker', 'the Speaker takes no side'],
    ['abstentionist', 'do not take your seat'],
  ] as const)('fit a %s', (kind, words) => {
    expect(bodyFor(kind, 'england')).toContain(words)
    expect(bodyFor('backbencher', 'england')).not.toContain(words)
  })

  it('leave no hole and no doubled space', () => {
    for (const kind of ['backbencher', 'minister', 'speaker', 'abstentionist'] as const) {
      for (const language of ['en', 'cy'] as const) {
        const { body } = letterText({ ...input, member: { name: 'Ann Example', kind }, language })
        expect(body).not.toMatch(/\n{3}| {2}|^ | $/m)
      }
    }
  })
})
