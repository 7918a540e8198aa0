import { Card } from '#components/ui/card.tsx'
import type { OwnConsent } from '#lib/privacy/data.ts'
import { yoursWords } from '#lib/words/catalogue/yours.ts'
import { dayIn } from '#lib/words/dates.ts'
import { type Language, localeOf } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { Press } from './press.tsx'

type Props = { language: Language; consents: readonly OwnConsent[]; path: string }

/** Each yes of a writer with its exact words, and one press that takes it back. */
export function OwnConsents({ language, consents, path }: Props) {
  const say = sayIn(language)
  if (consents.length === 0) return <p>{say(yoursWords.noConsents)}</p>
  return (
    <ul className="flow">
      {consents.map(({ id, organisation, wording, toSend, givenAt, withdrawnAt, ...consent }) => {
        const given = { organisation, day: dayIn(language, givenAt) }
        return (
          <Card as="li" key={id}>
            <div className="flow">
              <p className="font-semibold">{say(yoursWords.consentTo, given)}</p>
              <blockquote
                lang={consent.language === language ? undefined : localeOf(consent.language)}
                className="border-line-strong border-l-4 pl-4"
              >
                {wording}
              </blockquote>
              {withdrawnAt ? (
                <p>{say(yoursWords.consentBack, { day: dayIn(language, withdrawnAt) })}</p>
              ) : (
                <>
                  {toSend && <p className="text-ink-soft">{say(yoursWords.takeBackSend)}</p>}
                  <Press
                    action={`${path}/consents/${id}/withdrawal`}
                    label={say(yoursWords.takeBackOf, { ...given, what: say(yoursWords.takeBack) })}
                  >
                    {say(yoursWords.takeBack)}
                  </Press>
                </>
              )}
            </div>
          </Card>
        )
      })}
    </ul>
  )
}
