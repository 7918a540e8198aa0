import type { StaffMail } from '#lib/accounts/send-staff-mails.ts'
import type { MailBlock } from '#lib/outbox/mail-body.ts'
import { config } from '#lib/platform/config.ts'
import { type ActivityEntry, activitySentence, sentenceText } from '#lib/teamwork/activity-sentence.ts'
import { longDay } from '#lib/words/dates.ts'
import { countOf, figures } from '#lib/words/numbers.ts'
import type { MemberAnswered } from './morning-share.ts'

/** What is new for one person since yesterday's mail. */
export type Morning = {
  /** Answers that came, of the campaigns whose answers they read. */
  arrived: number
  /** Members who answered, for whoever reads no answers. */
  answered: MemberAnswered[]
  watched: ActivityEntry[]
}

/** So much of a list stands in a mail; the page has the rest. */
const SHOWN = 10

/** The mail of a morning, or null for a quiet one. No answer's words and no supporter stand in it. */
export function morningMail({
  day,
  dedupeKey,
  person,
  morning,
}: {
  day: string
  dedupeKey: string
  person: { id: string; name: string; email: string }
  morning: Morning
}): StaffMail | null {
  const { arrived, answered, watched } = morning
  const parts = [
    ...part('Answers', arrived > 0 ? [`${countOf(arrived, 'answer')} came since yesterday morning.`] : []),
    ...part(
      'MPs who answered',
      answered.map(({ memberName, campaignTitle }) => `${memberName}, about “${campaignTitle}”`),
    ),
    ...part(
      'What you watch',
      watched.map((entry) => sentenceText(activitySentence(entry))),
    ),
  ]
  if (parts.length === 0) return null
  const { baseUrl } = config()
  return {
    kind: 'morning',
    dedupeKey,
    about: person.id,
    to: person,
    subject: `Your morning, ${longDay(day)}`,
    body: [
      `Good morning ${person.name},`,
      ...parts,
      { button: 'Open your morning', href: `${baseUrl}/desk/morning` },
      'You get this mail on days when something is new for you.',
      { link: 'Turn it off, or choose which mails you get', href: `${baseUrl}/account#mail` },
    ],
  }
}

function part(heading: string, lines: readonly string[]): MailBlock[] {
  if (lines.length === 0) return []
  const more = lines.length - SHOWN
  const list = more > 0 ? [...lines.slice(0, SHOWN), `and ${figures(more)} more`] : lines
  return [{ heading }, { list }]
}
