import { ClauseText } from '#components/statements/clause-text.tsx'
import { Heading } from '#components/ui/heading.tsx'
import type { PublicVersion } from '#lib/publications/data.ts'
import { statementWords } from '#lib/words/catalogue/campaign.ts'
import { inLanguage, type Language, localeOf, otherLanguage } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

type Clause = PublicVersion['clauses'][number]
type Props = { language: Language; clauses: Clause[] }

/** The numbered clauses in the page's language, and below them in the other where both are given. */
export function StatementText({ language, clauses }: Props) {
  const say = sayIn(language)
  const welsh = clauses.some(({ textCy }) => textCy)
  const other = otherLanguage(language)
  const sayOther = sayIn(other)
  return (
    <>
      <section aria-labelledby="statement" className="flow">
        <Heading level={2} id="statement">
          {say(statementWords.heading)}
        </Heading>
        {welsh ? (
          <p>
            <a
              href="#statement-in-other"
              lang={localeOf(other)}
              hrefLang={localeOf(other)}
              className="inline-flex min-h-11 items-center"
            >
              {sayOther(statementWords.readHere)}
            </a>
          </p>
        ) : (
          language === 'cy' && <p className="text-ink-soft">{say(statementWords.notInWelsh)}</p>
        )}
        <Numbered language={language} clauses={clauses} />
      </section>
      {welsh && (
        <section aria-labelledby="statement-in-other" lang={localeOf(other)} className="flow">
          <Heading level={2} id="statement-in-other">
            {sayOther(statementWords.heading)}
          </Heading>
          <Numbered language={other} clauses={clauses} />
        </section>
      )}
    </>
  )
}

function Numbered({ language, clauses }: Props) {
  return (
    <ol className="grid list-decimal gap-4 pl-9 marker:font-bold marker:text-accent">
      {clauses.map(({ number, text: en, textCy: cy }) => {
        const { text, lang } = inLanguage(language, { en, cy })
        return (
          <li key={number} value={number} lang={lang} className="pl-1">
            <ClauseText text={text} />
          </li>
        )
      })}
    </ol>
  )
}
