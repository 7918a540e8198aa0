import Link from 'next/link'
import { ActionButton } from '#components/forms/action-button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { ListedLetter } from '#lib/letters/letter-list.ts'
import type { Settlement } from '#lib/letters/letter-list-schema.ts'
import { londonClock } from '#lib/platform/london-day.ts'
import { dayIn } from '#lib/words/dates.ts'
import { AnswerLinks } from './answer-links.tsx'
import { letterStateWords } from './letter-state-words.ts'
import { WroteBackList } from './wrote-back-list.tsx'

const ROUTE = '/api/letters/settlements'

type Props = {
  letter: ListedLetter
  /** What goes with each press, so that it comes back to this list. */
  list: Readonly<Record<string, string>>
  maySettle: boolean
  mayCorrect: boolean
  /** The form that does the same with several. */
  tickFor: string | null
}

/** One letter of a list: whose, where it is and since when, what the mail system said, and what can be done. */
export function ListedLetterCard({ letter, list, maySettle, mayCorrect, tickFor }: Props) {
  const { id, reference, senderName, memberName, seatName, campaignTitle, since, said, answers } = letter
  const { name, tone, why } = letterStateWords(letter)
  const who = senderName || 'A supporter whose letter was cleared'
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-3">
        {tickFor && (
          <input
            type="checkbox"
            form={tickFor}
            name="ticked"
            value={id}
            aria-label={`Tick ${reference}`}
            className="tick"
          />
        )}
        <Tag tone={tone}>{name}</Tag>
      </div>
      <Heading level={2} className="text-lg [overflow-wrap:anywhere]">
        {who} to {memberName}
      </Heading>
      <p className="text-ink-soft">
        {reference} · {seatName} · {campaignTitle} · since {londonClock(since)} on {dayIn('en', since)}
      </p>
      {why && <p>{why}</p>}
      {said && (
        <p className="[overflow-wrap:anywhere]">
          <strong>The mail system said:</strong> <q>{said}</q>
        </p>
      )}
      <AnswerLinks answers={answers} />
      <WroteBackList wroteBack={letter.wroteBack} />
      {maySettle && <Settlements letter={letter} list={list} mayCorrect={mayCorrect} />}
    </Card>
  )
}

const NEEDS_SOMEBODY = new Set(['in_doubt', 'failed', 'bounced'])

function Settlements({ letter, list, mayCorrect }: Pick<Props, 'letter' | 'list' | 'mayCorrect'>) {
  const { id, reference, state, givenUp, kept, memberId, memberName, senderName } = letter
  if (!NEEDS_SOMEBODY.has(state) || givenUp) return null
  const press = (what: Settlement) => ({ action: ROUTE, hidden: { ...list, what, ticked: id } })
  const again =
    state === 'in_doubt'
      ? `Send ${reference} again? It may arrive twice: nobody knows whether the first one did.`
      : `Send ${reference} again, to the address that is known for ${memberName} now?`
  const giveUp = kept
    ? `Give ${reference} up? ${senderName} gets a mail that says so, with the letter and what they can do. This cannot be undone.`
    : `Give ${reference} up? Its supporter is no longer known, so nobody is told. This cannot be undone.`
  return (
    <div className="flex flex-wrap items-start gap-3">
      {state === 'in_doubt' && (
        <ActionButton {...press('arrived')} buttonLabel={`It arrived: ${reference}`}>
          It arrived
        </ActionButton>
      )}
      {kept && (
        <ActionButton {...press('send_again')} sure={{ question: again, yes: 'Yes, send it again' }}>
          Send again
        </ActionButton>
      )}
      {mayCorrect && state !== 'in_doubt' && (
        <Link
          href={`/desk/parliament/${memberId}`}
          className="inline-flex min-h-12 items-center px-2 font-semibold"
        >
          Correct the address
        </Link>
      )}
      <ActionButton {...press('give_up')} look="quiet" sure={{ question: giveUp, yes: 'Yes, give it up' }}>
        {kept ? 'Give up and tell the supporter' : 'Give up'}
      </ActionButton>
    </div>
  )
}
