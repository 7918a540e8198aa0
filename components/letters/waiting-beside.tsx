import { Heading } from '#components/ui/heading.tsx'
import type { WaitingBeside } from '#lib/letters/waiting-beside.ts'
import { londonClock } from '#lib/platform/london-day.ts'
import { floodWords } from '#lib/words/catalogue/flood.ts'
import { dayIn } from '#lib/words/dates.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** The ways to the other letters that wait for the same mailbox; nothing where there are none. */
export function WaitingBesideList({
  language,
  others,
}: {
  language: Language
  others: readonly WaitingBeside[]
}) {
  if (others.length === 0) return null
  const say = sayIn(language)
  return (
    <section aria-labelledby="beside" className="flow no-print">
      <Heading level={2} id="beside">
        {say(floodWords.besideTitle)}
      </Heading>
      <p>{say(floodWords.besideLead)}</p>
      <ul className="list-disc space-y-2 pl-6">
        {others.map(({ token, senderName, memberName, writtenAt }) => (
          <li key={token} className="wrap-anywhere">
            <a href={pathIn(language, `/confirm/${token}`)}>
              {say(floodWords.besideLink, { name: senderName, member: memberName })}
            </a>
            , {say(floodWords.besideOn, { time: londonClock(writtenAt), day: dayIn(language, writtenAt) })}
          </li>
        ))}
      </ul>
      <p className="text-ink-soft">{say(floodWords.besideNot)}</p>
    </section>
  )
}
