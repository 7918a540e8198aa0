import { Disclosure } from '#components/ui/disclosure.tsx'
import type { OwnRelay } from '#lib/privacy/own-relays.ts'
import { relayWords } from '#lib/words/catalogue/relay.ts'
import { dayIn } from '#lib/words/dates.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { Press } from './press.tsx'

type Props = { language: Language; relay: OwnRelay; path: string }

/** What somebody wrote back to their MP's office, where it is, and the presses while it waits for their yes. */
export function OwnRelayCard({ language, relay, path }: Props) {
  const say = sayIn(language)
  const at = `${path}/relays/${relay.id}`
  const waits = relay.state === 'asked'
  const title = say(waits ? relayWords.ownTitleAsked : relayWords.ownTitle, {
    day: dayIn(language, relay.receivedAt),
  })
  const words = relay.text ? (
    <div className="letter-text wrap-anywhere rounded-md border border-line bg-surface p-4">{relay.text}</div>
  ) : (
    <p className="text-ink-soft">{say(relayWords.wordsGone)}</p>
  )
  const files = relay.files.length > 0 && (
    <p className="wrap-anywhere">
      {say(relayWords.files)} {relay.files.map(({ name }) => name).join(', ')}
    </p>
  )
  return (
    <section className="flow">
      <h4 className="font-bold">{title}</h4>
      <p>{whereRelay(language, relay)}</p>
      {waits ? words : <Disclosure summary={say(relayWords.readIt)}>{words}</Disclosure>}
      {files}
      {waits && (
        <Press action={`${at}/send`} look="primary" label={`${say(relayWords.sendOn)}: ${title}`}>
          {say(relayWords.sendOn)}
        </Press>
      )}
      {(waits || relay.state === 'queued') && (
        <Press action={`${at}/stop`} label={`${say(relayWords.doNotSendOn)}: ${title}`}>
          {say(relayWords.doNotSendOn)}
        </Press>
      )}
    </section>
  )
}

function whereRelay(language: Language, { state, since, until, letGoFor }: OwnRelay): string {
  const say = sayIn(language)
  switch (state) {
    case 'asked':
      return say(relayWords.asked, { day: dayIn(language, until ?? since) })
    case 'queued':
      return say(relayWords.queued)
    case 'sent':
      return say(relayWords.sent, { day: dayIn(language, since) })
    case 'in_doubt':
      return say(relayWords.inDoubt)
    case 'failed':
      return say(relayWords.didNotArrive)
    case 'let_go':
      return say(letGoFor === 'direct' ? relayWords.goneDirect : relayWords.letGo)
  }
}
