import { Heading } from '#components/ui/heading.tsx'
import type { PublicStatement } from '#lib/publications/data.ts'
import { statementWords } from '#lib/words/catalogue/campaign.ts'
import { type Language, localeOf, nameIn, otherLanguage } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { OrganisationLogo } from './organisation-logo.tsx'
import { OwnWords } from './own-words.tsx'

type Signatory = PublicStatement['signatories'][number]
type Props = { language: Language; signatories: Signatory[] }

/** Who stands under the statement today: logo, name, and what each adds in its own words. */
export function SignatoryList({ language, signatories }: Props) {
  const say = sayIn(language)
  const count = signatories.length
  const speaking = signatories.filter(({ reservation, reasons }) => reservation || reasons)
  return (
    <section aria-labelledby="signatories" className="flow">
      <Heading level={2} id="signatories">
        {count === 0 ? say(statementWords.nobodySigned) : say(statementWords.signedBy, { count })}
      </Heading>
      {count === 0 ? (
        <p className="text-ink-soft">{say(statementWords.nobodySignedYet)}</p>
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2">
          {signatories.map((signatory) => (
            <li
              key={signatory.organisationId}
              className="flex items-center gap-4 rounded-xl border border-line bg-surface p-4 shadow-card"
            >
              <OrganisationLogo organisation={signatory} className="h-16 w-24 shrink-0" />
              <span className="min-w-0">
                <BothNames language={language} organisation={signatory} />
                {signatory.reservation && (
                  <span className="block text-ink-soft">{say(statementWords.withReservation)}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {speaking.length > 0 && (
        <>
          <Heading level={3}>{say(statementWords.inTheirWords)}</Heading>
          {speaking.map((signatory) => (
            <OwnWords
              key={signatory.organisationId}
              language={language}
              name={nameIn(language, signatory).text}
              parts={[
                { label: say(statementWords.reservation), text: signatory.reservation },
                { label: say(statementWords.whyTheySign), text: signatory.reasons },
              ]}
            />
          ))}
        </>
      )}
    </section>
  )
}

/** An organisation's name, and below it the one it has in the other language. */
function BothNames({ language, organisation }: { language: Language; organisation: Signatory }) {
  const { text, lang } = nameIn(language, organisation)
  const other = otherLanguage(language)
  return (
    <>
      <span lang={lang} className="block font-semibold leading-snug">
        {text}
      </span>
      {organisation.nameCy && (
        <span lang={localeOf(other)} className="block leading-snug text-ink-soft">
          {nameIn(other, organisation).text}
        </span>
      )}
    </>
  )
}
