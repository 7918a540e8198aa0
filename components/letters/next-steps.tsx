import { Heading } from '#components/ui/heading.tsx'
import { ANSWER_WEEKS, ASK_AFTER_DAYS } from '#lib/letters/ask-after.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { nextWords } from '#lib/words/catalogue/next.ts'
import { dayIn } from '#lib/words/dates.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

type Props = { language: Language; memberName: string; reference: string; confirmedAt: Date }

/** What happens once a letter is on its way, and when. */
export function NextSteps({ language, memberName: member, reference, confirmedAt }: Props) {
  const say = sayIn(language)
  const day = dayIn(language, new Date(confirmedAt.getTime() + ASK_AFTER_DAYS * DAY_MS))
  const steps = [
    { when: say(nextWords.now), what: say(nextWords.nowText, { member }) },
    { when: say(nextWords.minutes), what: say(nextWords.minutesText) },
    { when: say(nextWords.weeks, { weeks: ANSWER_WEEKS }), what: say(nextWords.weeksText) },
    { when: say(nextWords.noAnswer, { day }), what: say(nextWords.noAnswerText, { member, reference }) },
  ]
  return (
    <section aria-labelledby="next-steps" className="flow py-5">
      <Heading level={2} id="next-steps">
        {say(nextWords.title)}
      </Heading>
      <ol className="ml-2.5">
        {steps.map(({ when, what }, at) => (
          <li
            key={when}
            className="relative border-line-strong border-l-2 pb-6 pl-7 last:border-transparent last:pb-0"
          >
            <span
              aria-hidden="true"
              className={`-left-[0.68rem] absolute top-0.5 size-5 rounded-full border-2 border-brand ${at === 0 ? 'bg-brand' : 'bg-paper'}`}
            />
            <p className="font-semibold">{when}</p>
            <p>{what}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
