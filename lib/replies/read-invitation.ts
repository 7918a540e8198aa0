import { londonClock, londonDay } from '#lib/platform/london-day.ts'
import { longDay } from '#lib/words/dates.ts'

const TEXT_LIMIT = 5_000
const LINES_READ = 5_000
const SHORT = 300

type Field = { value: string; params: string }

/**
 * What an invitation says (RFC 5545): what, when, where, in lines of plain words; by the clocks of London, or by its own
 * where it names others. Null when it holds no event.
 */
export function readInvitation(calendar: string): string | null {
  const lines = calendar
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .slice(0, LINES_READ)
  const method = fieldOf(lines, 'METHOD')?.value.toUpperCase() ?? ''
  const from = lines.findIndex((line) => /^BEGIN:VEVENT\s*$/i.test(line))
  if (from < 0) return null
  const end = lines.findIndex((line, at) => at > from && /^END:VEVENT\s*$/i.test(line))
  const event = withoutAlarms(lines.slice(from + 1, end < 0 ? undefined : end))
  const [what, where] = [textOf(event, 'SUMMARY'), textOf(event, 'LOCATION')]
  const [start, finish] = [fieldOf(event, 'DTSTART'), fieldOf(event, 'DTEND')]
  const said = [
    `${headOf(method, event)}: ${what || 'a meeting'}`,
    ...(start ? [`When: ${whenOf(start, finish)}`] : []),
    ...(fieldOf(event, 'RRULE') ? ['It repeats.'] : []),
    ...(where ? [`Where: ${where}`] : []),
  ]
  const description = textOf(event, 'DESCRIPTION', TEXT_LIMIT)
  return [said.join('\n'), description].filter((part) => part !== '').join('\n\n')
}

/** An alarm within an event has a description of its own. */
function withoutAlarms(lines: readonly string[]): string[] {
  let inside = false
  return lines.filter((line) => {
    if (/^BEGIN:VALARM/i.test(line)) inside = true
    const kept = !inside
    if (/^END:VALARM/i.test(line)) inside = false
    return kept
  })
}

function fieldOf(lines: readonly string[], name: string): Field | null {
  for (const line of lines) {
    const head = line.slice(0, name.length + 1).toUpperCase()
    if (head !== `${name}:` && head !== `${name};`) continue
    const colon = colonIn(line)
    return { params: line.slice(name.length, colon), value: line.slice(colon + 1).trim() }
  }
  return null
}

/** The first colon that stands in no quotation marks. */
function colonIn(line: string): number {
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted
    else if (line[at] === ':' && !quoted) return at
  }
  return line.length
}

const textOf = (lines: readonly string[], name: string, limit = SHORT) =>
  (fieldOf(lines, name)?.value ?? '')
    .replace(/\\([nN\\;,])/g, (_, char: string) => (char.toLowerCase() === 'n' ? '\n' : char))
    .trim()
    .slice(0, limit)

const ANSWERS: Record<string, string> = {
  ACCEPTED: 'Accepted',
  DECLINED: 'Declined',
  TENTATIVE: 'Accepted, perhaps',
}

function headOf(method: string, event: readonly string[]): string {
  if (method === 'CANCEL') return 'Cancelled'
  if (method !== 'REPLY') return 'Invitation'
  const status = /PARTSTAT=([A-Z-]+)/i.exec(fieldOf(event, 'ATTENDEE')?.params ?? '')?.[1] ?? ''
  return ANSWERS[status.toUpperCase()] ?? 'Answer to an invitation'
}

/** A day, and a time of day where there is one. */
type Moment = { day: string; time: string; zone: string }

const LONDON = /^(?:|gmt|utc|europe\/london|europe\/belfast|gmt standard time|greenwich standard time)$/i

function momentOf({ value, params }: Field): Moment | null {
  const [, year, month, date, hour, minute, second, utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?/.exec(value) ?? []
  if (year === undefined) return null
  const day = `${year}-${month}-${date}`
  const instant = new Date(`${day}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}Z`)
  if (Number.isNaN(instant.getTime())) return null
  if (hour === undefined) return { day, time: '', zone: '' }
  if (utc) return { day: londonDay(instant), time: londonClock(instant), zone: '' }
  const zone = /TZID="?([^";:]{1,60})/i.exec(params)?.[1] ?? ''
  return { day, time: `${hour}:${minute}`, zone: LONDON.test(zone) ? '' : ` (${zone})` }
}

function whenOf(start: Field, finish: Field | null): string {
  const [from, to] = [momentOf(start), finish && momentOf(finish)]
  if (!from) return start.value.slice(0, SHORT)
  if (from.time === '') return longDay(from.day)
  const first = `${longDay(from.day)}, ${from.time}`
  if (!to || to.time === '' || (to.day === from.day && to.time === from.time)) return `${first}${from.zone}`
  return `${first} to ${to.day === from.day ? '' : `${longDay(to.day)}, `}${to.time}${to.zone}`
}
