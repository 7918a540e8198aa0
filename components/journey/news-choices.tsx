import { Choice } from '#components/ui/choice.tsx'
import { consentToUpdates } from '#lib/supporters/consent-wordings.ts'
import { senderWords } from '#lib/words/catalogue/sender.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { YesSummary } from './yes-summary.tsx'

export type Offered = { id: string; name: string }

type Props = {
  language: Language
  /** In plain sight: the organisation the supporter came through, and the coalition. */
  first: Offered[]
  others: Offered[]
  /** Ids that were ticked before. */
  ticked: string[]
}

/** Whose news a supporter would like: one tick an organisation, each unticked until they tick it. */
export function NewsChoices({ language, first, others, ticked }: Props) {
  const say = sayIn(language)
  const choice = ({ id, name }: Offered) => (
    <Choice
      key={id}
      type="checkbox"
      id={`consent-to-${id}`}
      name="consentTo"
      value={id}
      label={consentToUpdates({ name }, { language }).text}
      defaultChecked={ticked.includes(id)}
    />
  )
  return (
    <fieldset className="grid gap-2.5 pt-2" aria-describedby="news-hint">
      <legend className="mb-1 font-semibold">{say(senderWords.news)}</legend>
      <p id="news-hint" className="mb-1 text-ink-soft">
        {say(senderWords.newsHint)}
      </p>
      {first.map(choice)}
      {others.length > 0 && (
        <details open={others.some(({ id }) => ticked.includes(id))}>
          <summary className="min-h-12 cursor-pointer py-2.5 font-semibold text-brand underline underline-offset-4">
            {say(senderWords.others, { count: others.length })}
          </summary>
          <div className="grid gap-2.5 pt-1.5">{others.map(choice)}</div>
        </details>
      )}
      <YesSummary language={language} to="news" />
    </fieldset>
  )
}
