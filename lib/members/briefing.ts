import { promiseWords, stanceWords } from '#lib/casework/casework-words.ts'
import { promisesOf, stancesOf } from '#lib/casework/data.ts'
import { seatCounts } from '#lib/counts/seat-counts.ts'
import { factsAsOf } from '#lib/parliament/facts-as-of.ts'
import type { Database } from '#lib/platform/database.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { dayIn } from '#lib/words/dates.ts'
import { countOf, figures as inFigures } from '#lib/words/numbers.ts'
import { type AskedOf, askedOf } from './asked-of.ts'
import { figureWords } from './figure-words.ts'
import { type MemberFacts, memberFacts } from './member-facts.ts'
import { contactsOf, whoKnows } from './member-log.ts'
import { contactKindWords } from './schema.ts'

/** One page for a meeting, the same on the screen, on paper and as a PDF. */
export type Briefing = {
  memberId: number
  name: string
  invented: boolean
  /** Who they are, in a line each. */
  about: string[]
  /** What it is about; null where no campaign that runs asks anything of them. */
  campaign: { slug: string; title: string } | null
  sections: { title: string; items: string[] }[]
  /** Where it all comes from, with the days and what must be said beside it. */
  sources: string[]
  madeOn: string
}

/** So much fits on a page. */
const MOST = { figures: 4, promises: 3, contacts: 3, groups: 3, people: 4, words: 240 }

/**
 * What somebody should know who meets a member about a campaign, the newest that asks something of them unless one is named. It
 * leaves the house on paper, so counts of supporters are told in fives to whoever asks, and nothing that a supporter wrote is in
 * it. Null when there is no such member, or no such campaign.
 */
export async function briefing(
  db: Database,
  asked: {
    memberId: number
    campaign?: string
    /** The organisations whose own words the reader sees. */
    organisationIds: readonly string[]
    now: Date
  },
): Promise<Briefing | null> {
  const { memberId, now } = asked
  const member = await memberFacts(db, { memberId, now })
  if (!member) return null
  const chosen = await campaignFor(db, member, asked.campaign)
  if (asked.campaign && !chosen) return null
  const { last } = member
  const [figures, wrote, said, met, people] = await Promise.all([
    last ? figuresOf(db, last.gssCode) : [],
    chosen ? whatPeopleWrote(db, { member, campaign: chosen }) : [],
    whatTheySaid(db, { memberId, campaignId: chosen?.id }),
    contactsOf(db, asked),
    whoKnows(db, memberId),
  ])
  const sections = [
    { title: last ? `About ${last.seat.name}` : 'About the place', items: figures.map(({ words }) => words) },
    { title: 'What people there wrote', items: wrote },
    { title: 'What they have said', items: said },
    {
      title: 'Meetings and calls',
      items: met
        .slice(0, MOST.contacts)
        .map(
          ({ kind, happenedOn, organisation, note }) =>
            `${contactKindWords[kind]}, ${dayIn('en', happenedOn)}, ${organisation.name}${note ? `: ${short(note)}` : ''}`,
        ),
    },
    {
      title: 'Who of us knows them',
      items: people
        .slice(0, MOST.people)
        .map(({ user, organisation, how }) => `${user.name}, ${organisation.name}: ${how}`),
    },
    { title: 'What we ask', items: chosen?.asks.map(({ text }) => text) ?? [] },
  ]
  return {
    memberId,
    name: member.name,
    invented: member.invented,
    about: aboutLines(member),
    campaign: chosen && { slug: chosen.slug, title: chosen.title },
    sections: sections.filter(({ items }) => items.length > 0),
    sources: [
      `MPs and seats as of ${factsAsOf('en')}.`,
      ...new Set(figures.map(({ source }) => source)),
      ...(last && last.seat.nation !== 'england' ? [ENGLAND_ALONE] : []),
      ...(wrote.length > 0 ? ['Letters and answers: our own counts, told in fives.'] : []),
    ],
    madeOn: dayIn('en', londonDay(now)),
  }
}

const ENGLAND_ALONE = 'How common arthritis is, Chorus knows for England alone.'

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > MOST.words ? `${line.slice(0, MOST.words).trimEnd()}…` : line
}

function aboutLines({ party, last, sits, since, posts, groups, result }: MemberFacts): string[] {
  const now = posts.filter(({ endedOn }) => !endedOn)
  const where =
    last && (sits ? `MP for ${last.seat.name}` : `was MP for ${last.seat.name}; holds no seat now`)
  return [
    [party, where && (sits && since ? `${where} since ${dayIn('en', since)}` : where)]
      .filter(Boolean)
      .join(', '),
    ...(now.length > 0 ? [now.map(({ title }) => title).join('; ')] : []),
    ...(result
      ? [
          `Majority ${inFigures(result.majority)}${result.secondParty && ` over ${result.secondParty}`} (${dayIn('en', result.electedOn)})`,
        ]
      : []),
    ...(groups.length > 0
      ? [
          `${countOf(groups.length, 'all-party group')}: ${groups
            .slice(0, MOST.groups)
            .map(({ group }) => plainGroup(group))
            .join('; ')}${groups.length > MOST.groups ? ' and others' : ''}`,
        ]
      : []),
  ]
}

const plainGroup = (group: string) => group.replace(/^All-Party Parliamentary Group (on|for) (the )?/, '')

async function campaignFor(db: Database, member: MemberFacts, slug?: string): Promise<AskedOf | null> {
  const { last, sits, kind } = member
  if (!last || !sits) return null
  const [first] = await askedOf(db, { nation: last.seat.nation, kind, campaign: slug })
  return first ?? null
}

async function figuresOf(db: Database, gssCode: string) {
  const rows = await db.seatFigure.findMany({
    where: { gssCode },
    include: { figure: true },
    orderBy: [{ figure: { bundled: 'asc' } }, { figure: { slug: 'desc' } }],
    take: MOST.figures,
  })
  return rows.map(({ figure, value }) => ({
    words: `${figure.name}: ${figureWords(figure, value)}`,
    source: `${figure.source}, ${dayIn('en', figure.asOf)}. ${figure.caution}`.trim(),
  }))
}

async function whatPeopleWrote(
  db: Database,
  { member, campaign }: { member: MemberFacts; campaign: AskedOf },
): Promise<string[]> {
  const counts = await seatCounts(db, { campaignId: campaign.id, exact: false })
  const count = counts.find(
    ({ memberId, gssCode }) => memberId === member.id && gssCode === member.last?.gssCode,
  )
  const few = 'fewer than 5 letters'
  const letters = count?.letters ? `at least ${countOf(count.letters, 'letter')}` : few
  const answers = count?.answers ? `, and at least ${countOf(count.answers, 'answer')} came` : ''
  return [`On “${campaign.title}” their office had ${letters} from constituents${answers}.`]
}

async function whatTheySaid(db: Database, of: { memberId: number; campaignId?: string }): Promise<string[]> {
  const [stances, promises] = await Promise.all([stancesOf(db, of), promisesOf(db, of)])
  return [
    ...stances
      .filter(({ current }) => current)
      .slice(0, 2)
      .map(
        ({ campaign, stance, shownOn, reason }) =>
          `${stanceWords[stance].name} on “${campaign.title}” (${dayIn('en', shownOn)})${reason ? `: ${short(reason)}` : ''}`,
      ),
    ...promises.slice(0, MOST.promises).map(({ what, state, madeOn, dueOn }) => {
      const due = dueOn ? `, by ${dayIn('en', dueOn)}` : ''
      return `Promised on ${dayIn('en', madeOn)}: ${short(what)}${due} (${promiseWords[state].name.toLowerCase()})`
    }),
  ]
}
