import { config } from '#lib/platform/config.ts'
import { addDays } from '#lib/platform/london-day.ts'
import type { ListedFollowUp } from './data.ts'
import { memberNamed } from './member-named.ts'

type Task = Pick<
  ListedFollowUp,
  'id' | 'what' | 'dueOn' | 'createdAt' | 'organisationName' | 'member' | 'campaign'
>

/** RFC 5545, 3.1: a line has 75 octets at most, and goes on after a line feed and a space. */
const LINE_OCTETS = 75

/**
 * Follow-ups as a calendar (RFC 5545): each a whole day, which keeps its id, so that one that is put off moves. It travels to
 * whoever keeps somebody's calendar: it says what stands on the follow-up and nothing of an answer.
 */
export function calendarOf(tasks: readonly Task[]): string {
  const { baseUrl } = config()
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Chorus//Follow-ups//EN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Follow-ups',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...tasks.flatMap((task) => eventOf(task, baseUrl)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function eventOf({ id, what, dueOn, createdAt, organisationName, member, campaign }: Task, baseUrl: string) {
  const about = [organisationName, campaign?.title].filter((part) => part !== undefined)
  return [
    'BEGIN:VEVENT',
    `UID:${id}@${new URL(baseUrl).hostname}`,
    `DTSTAMP:${createdAt.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${asDate(dueOn)}`,
    `DTEND;VALUE=DATE:${asDate(addDays(dueOn, 1))}`,
    `SUMMARY:${escaped(member ? `${what} (${memberNamed(member)})` : what)}`,
    `DESCRIPTION:${escaped(about.join('\n'))}`,
    `URL:${baseUrl}/desk/follow-ups`,
    // A task keeps nobody from meetings.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const asDate = (day: string) => day.replaceAll('-', '')

/** RFC 5545, 3.3.11. */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** A line in pieces that are short enough, none of which ends within a character. */
function folded(line: string): string {
  let [out, octets] = ['', 0]
  for (const sign of line) {
    const size = Buffer.byteLength(sign)
    if (octets + size > LINE_OCTETS) {
      out += '\r\n '
      octets = 1
    }
    out += sign
    octets += size
  }
  return out
}
