import { Disclosure } from '#components/ui/disclosure.tsx'
import type { WroteBack } from '#lib/letters/wrote-back.ts'
import type { RelayState } from '#lib/platform/generated/prisma/enums.ts'
import { dayIn } from '#lib/words/dates.ts'

const where: Record<RelayState, (day: string) => string> = {
  asked: () => 'Chorus asked them whether they wrote it; it has not gone to the office.',
  queued: () => 'It is on its way to the office.',
  sent: (day) => `It was passed on to the office on ${day}.`,
  in_doubt: () => 'The line broke while it was sent: it may have arrived. They were told.',
  failed: () => 'The office’s mail system did not take it. They were told.',
  let_go: () => 'It was not passed on.',
}

/** What a letter's supporter wrote to the office through us, and that their mailbox answered by itself: no work for anybody. */
export function WroteBackList({ wroteBack: { messages, mailboxAnsweredAt } }: { wroteBack: WroteBack }) {
  if (messages.length === 0 && !mailboxAnsweredAt) return null
  return (
    <ul className="grid gap-4">
      {messages.map(({ id, at, state, since, words }) => (
        <li key={id} className="grid gap-2">
          <p>
            They wrote back through Chorus on {dayIn('en', at)}. {where[state](dayIn('en', since))}
          </p>
          {words && (words.text || words.files.length > 0) && (
            <Disclosure summary="Read what they wrote (they let the team)">
              <p className="mt-2 font-semibold [overflow-wrap:anywhere]">{words.subject}</p>
              <div className="letter-text wrap-anywhere mt-2">{words.text}</div>
              {words.files.length > 0 && <p className="mt-2">With it: {words.files.join(', ')}</p>}
            </Disclosure>
          )}
        </li>
      ))}
      {mailboxAnsweredAt && (
        <li>
          Their mailbox answered by itself on {dayIn('en', mailboxAnsweredAt)}, as when somebody is away.
        </li>
      )}
    </ul>
  )
}
