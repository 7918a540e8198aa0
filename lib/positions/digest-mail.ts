import type { PersonToTell } from '#lib/accounts/people-to-tell.ts'
import type { StaffMail } from '#lib/accounts/send-staff-mails.ts'
import type { MailBlock } from '#lib/outbox/mail-body.ts'
import { config } from '#lib/platform/config.ts'
import { longDay } from '#lib/words/dates.ts'
import { countOf } from '#lib/words/numbers.ts'
import type { CampaignNews, OrganisationNews } from './digest-news.ts'
import { mailPreferences } from './position-mails.ts'

export type Digest = {
  day: string
  person: Pick<PersonToTell, 'userId' | 'name' | 'email'>
  organisations: {
    id: string
    name: string
    news: OrganisationNews[]
    waiting: { title: string; until: Date | null }[]
  }[]
  campaigns: CampaignNews[]
}

/** One mail about a day, or null when there is nothing to tell: what waits is told only beside news. */
export function digestMail({ day, person, organisations, campaigns }: Digest): StaffMail | null {
  if (campaigns.length === 0 && organisations.every(({ news }) => news.length === 0)) return null
  const parts = [...organisations.flatMap(organisationPart), ...campaigns.flatMap(campaignPart)]
  return {
    kind: 'digest',
    dedupeKey: `digest:${day}:${person.userId}`,
    about: person.userId,
    to: person,
    subject: `News from the coalition, ${longDay(day)}`,
    body: [
      `Hello ${person.name},`,
      ...parts,
      { button: 'See what is asked of you', href: `${config().baseUrl}/desk/asked` },
      mailPreferences(),
    ],
  }
}

function organisationPart({ name, news, waiting }: Digest['organisations'][number]): MailBlock[] {
  const lines = [
    ...waiting.map(({ title, until }) =>
      until
        ? `“${title}” waits for your answer until ${longDay(until)}.`
        : `“${title}” waits for your answer.`,
    ),
    ...news.map(({ title, fact, personName, endedWhy }) =>
      fact === 'taken'
        ? `${personName} took your position on “${title}”.`
        : `Your position on “${title}” ended. ${endedWhy ?? ''}`.trimEnd(),
    ),
  ]
  return lines.length > 0 ? [{ heading: name }, { list: lines }] : []
}

function campaignPart({ title, slug, versions, amendments, comments }: CampaignNews): MailBlock[] {
  const lines = [
    ...versions.map(({ number, change }) =>
      change === 'editorial'
        ? `Version ${number} was cut: an editorial change.`
        : `Version ${number} was cut; positions are asked for.`,
    ),
    ...(amendments ? [`${countOf(amendments, 'new amendment')}`] : []),
    ...(comments ? [`${countOf(comments, 'new comment')}`] : []),
  ]
  return [
    { heading: title },
    { list: lines },
    { link: 'Open its statement', href: `${config().baseUrl}/desk/campaigns/${slug}/statement` },
  ]
}
