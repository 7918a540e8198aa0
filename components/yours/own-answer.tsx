import { Disclosure } from '#components/ui/disclosure.tsx'
import { answerGone } from '#lib/privacy/answer-gone.ts'
import type { OwnAnswer } from '#lib/privacy/data.ts'
import { type Filed, filedAs } from '#lib/replies/filed-as.ts'
import { filedWords } from '#lib/words/catalogue/filed.ts'
import { yoursWords } from '#lib/words/catalogue/yours.ts'
import { dayIn } from '#lib/words/dates.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { OwnFiles } from './own-files.tsx'

type Props = { language: Language; answer: OwnAnswer; path: string }

/** An answer on its reader's own page; what a machine sent is closed until somebody asks for it. */
export function OwnAnswerCard({ language, answer, path }: Props) {
  const say = sayIn(language)
  const day = dayIn(language, answer.receivedAt)
  const words = answer.text ? (
    <div className="letter-text wrap-anywhere rounded-md border border-line bg-surface p-4">
      {answer.text}
    </div>
  ) : (
    <p className="text-ink-soft">{answerGone(language, answer)}</p>
  )
  if (answer.machine) return <Disclosure summary={say(yoursWords.machineOn, { day })}>{words}</Disclosure>
  return (
    <section className="flow">
      <h4 className="font-bold">{say(yoursWords.answerOn, { day })}</h4>
      {answer.writer && (
        <p className="text-ink-soft">{say(yoursWords.answerFrom, { writer: answer.writer })}</p>
      )}
      {words}
      <FiledAs language={language} filed={answer.filedAs} />
      <SharedWith language={language} shared={answer.shared} />
      <OwnFiles language={language} answer={answer} path={`${path}/answers/${answer.id}/files`} />
    </section>
  )
}

/** What it was filed as, and what is to be done where its reader has to do something. */
function FiledAs({ language, filed }: { language: Language; filed: Filed | null }) {
  if (!filed) return null
  const say = sayIn(language)
  return (
    <p>
      {say(filedAs[filed])}
      {filed === 'wants_address' && <strong className="block">{say(filedWords.giveAddress)}</strong>}
    </p>
  )
}

/** What member organisations read of it, so that its reader can see for themselves that nothing of them is in it. */
function SharedWith({ language, shared }: { language: Language; shared: OwnAnswer['shared'] }) {
  if (!shared) return null
  const say = sayIn(language)
  return (
    <div>
      <p>{say(yoursWords.answerShared, { day: dayIn(language, shared.since) })}</p>
      <Disclosure summary={say(yoursWords.answerSharedRead)}>
        <div className="letter-text wrap-anywhere rounded-md border border-line bg-surface p-4">
          {shared.words}
        </div>
      </Disclosure>
    </div>
  )
}
