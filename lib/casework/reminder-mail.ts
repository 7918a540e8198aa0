import type { PersonToTell } from '#lib/accounts/people-to-tell.ts'
import type { StaffMail } from '#lib/accounts/send-staff-mails.ts'
import type { MailBlock } from '#lib/outbox/mail-body.ts'
import { config } from '#lib/platform/config.ts'
import { dayIn, longDay } from '#lib/words/dates.ts'
import { oneOr } from '#lib/words/numbers.ts'

/** A follow-up as its owner is told of it. */
export type DueFollowUp = {
  id: string
  what: string
  dueOn: string
  memberName: string | null
  /** Somebody of the organisation has to take it first. */
  untaken: boolean
  organisationName: string
}
export type DuePromise = { id: string; what: string; dueOn: string; memberName: string }

export type Due = {
  day: string
  person: Pick<PersonToTell, 'userId' | 'name' | 'email'>
  followUps: DueFollowUp[]
  promises: DuePromise[]
}

/** A mail is read on a telephone: beyond these the page has the rest. */
const MOST_LINES = 20

/** What is due for one person, in one mail a day. */
export function reminderMail({ day, person, followUps, promises }: Due): StaffMail {
  const mine = followUps.filter(({ untaken }) => !untaken)
  const untaken = followUps.filter((each) => each.untaken)
  return {
    kind: 'follow_up_reminder',
    dedupeKey: `follow-ups:${day}:${person.userId}`,
    about: person.userId,
    to: person,
    subject: subjectOf({ followUps, promises }),
    body: [
      `Hello ${person.name},`,
      ...part(
        'Yours to do',
        mine.map((task) => taskLine(task, day)),
      ),
      ...part(
        'Nobody has taken these yet',
        untaken.map((task) => `${taskLine(task, day)} (${task.organisationName})`),
      ),
      ...(followUps.length > 0
        ? [
            {
              button: 'Open the follow-ups',
              href: `${config().baseUrl}/desk/follow-ups?show=${mine.length > 0 ? 'mine' : 'ours'}`,
            },
          ]
        : []),
      ...part(
        'Promises that were to be kept by now',
        promises.map((promise) => promiseLine(promise, day)),
      ),
      ...(promises.length > 0
        ? [{ link: 'See the promises that are due', href: `${config().baseUrl}/desk/promises?show=due` }]
        : []),
      { link: 'Choose which mails you get', href: `${config().baseUrl}/account` },
    ],
  }
}

function subjectOf({ followUps, promises }: Pick<Due, 'followUps' | 'promises'>): string {
  const parts = [
    ...(followUps.length > 0 ? [oneOr(followUps.length, 'follow-up')] : []),
    ...(promises.length > 0 ? [oneOr(promises.length, 'promise')] : []),
  ]
  const said = parts.join(' and ')
  const one = followUps.length + promises.length === 1
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} ${one ? 'is' : 'are'} due`
}

function part(heading: string, lines: string[]): MailBlock[] {
  if (lines.length === 0) return []
  const more = lines.length - MOST_LINES
  const list = more > 0 ? [...lines.slice(0, MOST_LINES), `And ${more} more.`] : lines
  return [{ heading }, { list }]
}

const dueWords = (dueOn: string, day: string) =>
  dueOn === day ? 'due today' : `overdue since ${longDay(dueOn)}`

const taskLine = ({ what, dueOn, memberName }: DueFollowUp, day: string) =>
  `${what}${memberName ? ` (${memberName})` : ''}: ${dueWords(dueOn, day)}`

const promiseLine = ({ what, dueOn, memberName }: DuePromise, day: string) =>
  `${memberName}: “${what}”, ${dueOn === day ? 'by today' : `by ${dayIn('en', dueOn)}`}`
