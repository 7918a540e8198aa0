import type { PersonToTell } from '#lib/accounts/people-to-tell.ts'
import type { StaffMail } from '#lib/accounts/send-staff-mails.ts'
import type { MailBlock } from '#lib/outbox/mail-body.ts'
import { config } from '#lib/platform/config.ts'
import { longDay } from '#lib/words/dates.ts'

export type AskedFor = {
  campaign: { id: string; slug: string; title: string }
  latest: { number: number }
  root: { id: string; number: number }
  /** The version before the root: what the organisation read last; null for a first version. */
  before: number | null
  until: Date | null
}

const link = (path: string) => `${config().baseUrl}${path}`
const versionPath = ({ campaign, latest }: Pick<AskedFor, 'campaign' | 'latest'>) =>
  `/desk/campaigns/${campaign.slug}/versions/${latest.number}`
/** Where its reader says which mails they get. */
export const mailPreferences = (): MailBlock => ({
  link: 'Choose which mails you get',
  href: link('/account'),
})
const untilLine = ({ until }: AskedFor) =>
  until ? `Please answer by ${longDay(until)}.` : 'There is no last day yet.'
const ALL_WELCOME =
  'To sign, to sign with a reservation, to abstain, to decline and to dissent are equally welcome, and equally well kept.'

/** What a person is told at once when their organisation is asked for a position. */
export function askedMail(person: PersonToTell, asked: AskedFor): StaffMail {
  const { campaign, latest, root, before } = asked
  const changed: MailBlock[] =
    before === null
      ? []
      : [
          `The text has changed in substance, so what ${person.organisationName} said of version ${before} no longer counts.`,
          { link: 'See what changed', href: link(`${versionPath(asked)}?against=${before}`) },
        ]
  return {
    kind: 'position_asked',
    dedupeKey: `position-asked:${root.id}:${person.organisationId}:${person.userId}`,
    about: campaign.id,
    to: person,
    subject: `What does ${person.organisationName} say? ${campaign.title}, version ${latest.number}`,
    body: [
      `Hello ${person.name},`,
      `${person.organisationName} is asked for its position on “${campaign.title}”, version ${latest.number}. ${untilLine(asked)}`,
      ...changed,
      { button: 'Read the exact text and answer', href: link(`${versionPath(asked)}/position`) },
      ALL_WELCOME,
      mailPreferences(),
    ],
  }
}

/** The reminder at half time, and on the day before. */
export function reminderMail(person: PersonToTell, asked: AskedFor, due: 'half' | 'eve'): StaffMail {
  const { campaign, latest, root, until } = asked
  const last = until ? longDay(until) : ''
  const opening =
    due === 'eve'
      ? `Tomorrow, ${last}, is the last day`
      : `Half of the time has passed; the last day is ${last}`
  return {
    kind: 'position_reminder',
    dedupeKey: `position-reminder:${due}:${root.id}:${until?.toISOString()}:${person.organisationId}:${person.userId}`,
    about: campaign.id,
    to: person,
    subject:
      due === 'eve'
        ? `Tomorrow is the last day: ${campaign.title}`
        : `A reminder: ${person.organisationName} has not answered yet on ${campaign.title}`,
    body: [
      `Hello ${person.name},`,
      `${opening} for ${person.organisationName} to say what it thinks of “${campaign.title}”, version ${latest.number}.`,
      { button: 'Read the exact text and answer', href: link(`${versionPath(asked)}/position`) },
      `${ALL_WELCOME} If somebody of your organisation answers, no more reminders come.`,
      mailPreferences(),
    ],
  }
}

/** What every officer is told when an editorial change carries their organisation's position over. */
export function carriedMail(
  person: PersonToTell,
  carried: {
    campaign: AskedFor['campaign']
    from: number
    to: { id: string; number: number }
    fact: string
    objectUntil: Date
  },
): StaffMail {
  const { campaign, from, to, fact, objectUntil } = carried
  return {
    kind: 'position_carried',
    dedupeKey: `position-carried:${to.id}:${person.organisationId}:${person.userId}`,
    about: campaign.id,
    to: person,
    subject: `Your position is carried over: ${campaign.title}, version ${to.number}`,
    body: [
      `Hello ${person.name},`,
      `The wording of “${campaign.title}” was corrected. The coordinator says that nothing changed in substance, so the position of ${person.organisationName} on version ${from} (“${fact}”) now stands on version ${to.number}.`,
      {
        link: 'See what changed, word by word',
        href: link(`/desk/campaigns/${campaign.slug}/versions/${to.number}?against=${from}`),
      },
      `If you agree, there is nothing to do. If you do not, object by the end of ${longDay(objectUntil)}, and the position is withdrawn.`,
      { button: 'Look at it, or object', href: link('/desk/asked') },
      'After that day you can still withdraw the position at any time.',
    ],
  }
}
