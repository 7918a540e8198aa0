import { config } from '#lib/platform/config.ts'
import type { CampaignNews, OrganisationNews } from './digest-news.ts'
import { longLondonDay } from './london-time.ts'
import type { PersonToTell } from './people-to-tell.ts'
import type { PositionMail } from './send-position-mail.ts'

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
export function digestMail({ day, person, organisations, campaigns }: Digest): PositionMail | null {
  if (campaigns.length === 0 && organisations.every(({ news }) => news.length === 0)) return null
  const parts = [...organisations.flatMap(organisationPart), ...campaigns.map(campaignPart)]
  const { baseUrl } = config()
  return {
    dedupeKey: `digest:${day}:${person.userId}`,
    about: person.userId,
    to: person,
    subject: `News from the coalition, ${longLondonDay(new Date(`${day}T12:00:00Z`))}`,
    text: `Hello ${person.name},

${parts.join('\n\n')}

What is asked of you:
${baseUrl}/desk/asked

Which mails you get is for you to say, on the page of your account:
${baseUrl}/account`,
  }
}

function organisationPart({ name, news, waiting }: Digest['organisations'][number]): string[] {
  const lines = [
    ...waiting.map(({ title, until }) =>
      until
        ? `- “${title}” waits for your answer until ${longLondonDay(until)}.`
        : `- “${title}” waits for your answer.`,
    ),
    ...news.map(({ title, fact, personName, endedWhy }) =>
      fact === 'taken'
        ? `- ${personName} took your position on “${title}”.`
        : `- Your position on “${title}” ended. ${endedWhy ?? ''}`.trimEnd(),
    ),
  ]
  return lines.length > 0 ? [`${name}\n${lines.join('\n')}`] : []
}

function campaignPart({ title, slug, versions, amendments, comments }: CampaignNews): string {
  const lines = [
    ...versions.map(({ number, change }) =>
      change === 'editorial'
        ? `- Version ${number} was cut: an editorial change.`
        : `- Version ${number} was cut; positions are asked for.`,
    ),
    ...(amendments ? [`- ${amendments} new ${amendments === 1 ? 'amendment' : 'amendments'}`] : []),
    ...(comments ? [`- ${comments} new ${comments === 1 ? 'comment' : 'comments'}`] : []),
  ]
  return `${title}\n${lines.join('\n')}\n${config().baseUrl}/desk/campaigns/${slug}/statement`
}
