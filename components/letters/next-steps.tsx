import { Heading } from '#components/ui/heading.tsx'
import { nextSteps } from '#lib/letters/next-steps.ts'
import { nextWords } from '#lib/words/catalogue/next.ts'
import { sayIn } from '#lib/words/say.ts'

/** What happens once a letter is on its way, and when. */
export function NextSteps(letter: Parameters<typeof nextSteps>[0]) {
  const say = sayIn(letter.language)
  return (
    <section aria-labelledby="next-steps" className="flow py-5">
      <Heading level={2} id="next-steps">
        {say(nextWords.title)}
      </Heading>
      <ol className="ml-2.5">
        {nextSteps(letter).map(({ when, what }, at) => (
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
