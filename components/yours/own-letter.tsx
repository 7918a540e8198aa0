import { letterTo } from '#components/letters/letter-facts.tsx'
import { LetterSheet } from '#components/letters/letter-sheet.tsx'
import { Card } from '#components/ui/card.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { whoReads } from '#lib/letters/who-reads.ts'
import type { OwnLetter } from '#lib/privacy/data.ts'
import { daysOf } from '#lib/privacy/retention-rules.ts'
import { relayWords } from '#lib/words/catalogue/relay.ts'
import { yoursWords } from '#lib/words/catalogue/yours.ts'
import { dayIn } from '#lib/words/dates.ts'
import { inLanguage, type Language, nameIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { OwnAnswerCard } from './own-answer.tsx'
import { OwnRelayCard } from './own-relay.tsx'
import { Press } from './press.tsx'
import { whereWords } from './where-words.ts'

/** `path` is the own page's, in its language. */
type Props = { language: Language; letter: OwnLetter; path: string; now: Date; coalition: Coalition }
type Coalition = Parameters<typeof whoReads>[1]['coalition']

/** One letter on its writer's own page: whom it went to, where it is, its text once it was confirmed, and its answers. */
export function OwnLetterCard({ language, letter, path, now, coalition }: Props) {
  const say = sayIn(language)
  const { text, answers, answersGoTo, clearedAt, keptUntil } = letter
  const seat = nameIn(language, letter.seat).text
  const to = say(yoursWords.letterTo, { member: letter.memberName, seat })
  return (
    <Card>
      <div className="flow">
        <Heading level={3}>{to}</Heading>
        <p className="font-semibold">{whereWords(language, letter.where, now)}</p>
        {clearedAt && <p>{say(yoursWords.cleared)}</p>}
        {keptUntil && !clearedAt && <p>{say(yoursWords.keptUntil, { day: dayIn(language, keptUntil) })}</p>}
        <DefinitionList items={factsOf(language, letter)} />
        {text && (
          <Disclosure summary={say(yoursWords.read)}>
            <LetterSheet
              language={language}
              letterLanguage={text.language}
              to={letterTo(language, letter)}
              subject={text.subject}
              text={text.body}
              label={to}
            />
          </Disclosure>
        )}
        {!clearedAt && <p className="text-ink-soft">{whoReads(language, { answersGoTo, coalition })}</p>}
        {answers.map((answer) => (
          <OwnAnswerCard key={answer.id} language={language} answer={answer} path={path} />
        ))}
        {letter.relays.map((relay) => (
          <OwnRelayCard key={relay.id} language={language} relay={relay} path={path} />
        ))}
        {!clearedAt && <LetterPresses language={language} letter={letter} path={path} />}
      </div>
    </Card>
  )
}

function factsOf(language: Language, letter: OwnLetter) {
  const say = sayIn(language)
  const title = inLanguage(language, { en: letter.campaign.title, cy: letter.campaign.titleCy })
  const known = [
    { term: say(yoursWords.campaign), value: <span lang={title.lang}>{title.text}</span> },
    { term: say(yoursWords.written), value: dayIn(language, letter.writtenAt) },
  ]
  const more = [
    { term: say(yoursWords.writtenFor), value: letter.representedName },
    { term: say(yoursWords.reference), value: letter.text ? letter.reference : '' },
    { term: say(yoursWords.begins), value: letter.text ? '' : letter.firstLine },
  ]
  return [...known, ...more.filter(({ value }) => value !== '')]
}

function LetterPresses({ language, letter, path }: Omit<Props, 'now' | 'coalition'>) {
  const say = sayIn(language)
  const { id, memberName: member, text, mayStop, keptUntil } = letter
  const at = `${path}/letters/${id}`
  const about = (what: string) => say(yoursWords.about, { what, member })
  return (
    <div className="flow">
      {mayStop && (
        <Press action={`${at}/stop`} label={about(say(yoursWords.stop))}>
          {say(yoursWords.stop)}
        </Press>
      )}
      {text && !keptUntil && (
        <div>
          <p className="mb-2 text-ink-soft">{say(yoursWords.keepLongerHint, { days: daysOf('letter') })}</p>
          <Press action={`${at}/keep`} label={about(say(yoursWords.keepLonger))}>
            {say(yoursWords.keepLonger)}
          </Press>
        </div>
      )}
      {text && letter.answersGoTo === 'supporter_and_staff' && (
        <Disclosure summary={say(relayWords.staffTitle)}>
          <p className="mb-3">{say(letter.staffMayRead ? relayWords.staffYes : relayWords.staffNo)}</p>
          {letter.staffMayRead ? (
            <Press action={`${at}/no-reading`} label={about(say(relayWords.endReading))}>
              {say(relayWords.endReading)}
            </Press>
          ) : (
            <Press action={`${at}/reading`} label={about(say(relayWords.letThemRead))}>
              {say(relayWords.letThemRead)}
            </Press>
          )}
        </Disclosure>
      )}
      <Disclosure summary={say(yoursWords.delete)}>
        <p className="mb-3">{say(yoursWords.deleteHint)}</p>
        <Press action={`${at}/deletion`} look="danger" label={about(say(yoursWords.deleteNow))}>
          {say(yoursWords.deleteNow)}
        </Press>
      </Disclosure>
    </div>
  )
}
