import { Heading } from '#components/ui/heading.tsx'
import type { PublicStatement } from '#lib/publications/data.ts'
import { statementWords } from '#lib/words/catalogue/campaign.ts'
import { type Language, nameIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { OwnWords } from './own-words.tsx'

type Props = { language: Language; dissents: PublicStatement['dissents'] }

/** Organisations that see it otherwise and chose to say so here. */
export function DissentList({ language, dissents }: Props) {
  if (dissents.length === 0) return null
  const say = sayIn(language)
  return (
    <section aria-labelledby="dissents" className="flow">
      <Heading level={2} id="dissents">
        {say(statementWords.anotherView)}
      </Heading>
      <p className="text-ink-soft">{say(statementWords.dissents, { count: dissents.length })}</p>
      {dissents.map(({ organisationId, name, nameCy, dissent, reasons }) => (
        <OwnWords
          key={organisationId}
          language={language}
          name={nameIn(language, { name, nameCy }).text}
          parts={[
            { label: say(statementWords.dissent), text: dissent },
            { label: say(statementWords.reasons), text: reasons },
          ]}
        />
      ))}
    </section>
  )
}
