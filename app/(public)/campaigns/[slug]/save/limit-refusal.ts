import type { MailLimit } from '#lib/letters/mail-limits.ts'
import { londonClock } from '#lib/platform/london-day.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { limitWords } from '#lib/words/catalogue/refusals.ts'
import { dayIn } from '#lib/words/dates.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

const MINUTE_MS = 60_000

/** Says which limit a letter met, that it is kept, and when to send it again. */
export function limitRefusal({
  language,
  limit,
  again,
  now,
}: {
  language: Language
  limit: MailLimit
  /** Seconds. */
  again: number
  now: Date
}): Refused<'too_many_letters', { retryAfter: number }> {
  const say = sayIn(language)
  // The page names a minute: by then it is over.
  const from = new Date(now.getTime() + again * 1_000 + MINUTE_MS)
  const when = say(limitWords.again, { time: londonClock(from), day: dayIn(language, from) })
  const message = `${say(limitWords[limit])} ${say(limitWords.kept)} ${when}`
  return refused('too_many_letters', message, { retryAfter: again })
}
