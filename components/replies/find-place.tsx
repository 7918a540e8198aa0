import type { Route } from 'next'
import { ActionButton } from '#components/forms/action-button.tsx'
import { FindLettersForm } from '#components/letters/find-letters-form.tsx'
import { FoundLetters } from '#components/letters/found-letters.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import type { Found } from '#lib/letters/find-letters.ts'
import type { FoundJointMail } from '#lib/publications/find-joint-mails.ts'
import type { HeldDetailAnswer } from '#lib/replies/schema.ts'
import { dayIn } from '#lib/words/dates.ts'

type Props = {
  message: Pick<HeldDetailAnswer, 'id' | 'state' | 'kept' | 'reply'>
  find: string
  /** Null before anything was asked for. */
  found: (Found & { jointMails: readonly FoundJointMail[] }) | null
}

/** Looks for the letter, or the joint letter, that a message belongs to, and places it there; or moves it there, where it was placed already. */
export function FindPlace({ message: { id, state, kept, reply }, find, found }: Props) {
  if (state === 'dismissed' || !kept || (state === 'placed' && !reply)) return null
  const [way, label] = state === 'placed' ? ['move', 'Move it to'] : ['placement', 'Place it with']
  const place = (reference: string) =>
    reference !== reply?.reference && (
      <ActionButton
        action={`/api/holding-pen/${id}/${way}`}
        hidden={{ letterReference: reference }}
        buttonLabel={`${label} this letter: ${reference}`}
      >
        {label} this letter
      </ActionButton>
    )
  return (
    <SectionCard id="find-place" title="Look for its letter" className="mt-6">
      <FindLettersForm page={`/holding-pen/${id}` as Route} find={find} />
      {found && found.jointMails.length > 0 && (
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
          {found.jointMails.map((mail) => (
            <li key={mail.id} className="grid justify-items-start gap-2 px-4 py-4 sm:px-5">
              <p className="[overflow-wrap:anywhere]">
                <strong>{mail.reference}</strong>: the joint letter of {mail.senderName} to{' '}
                {[mail.name, mail.seatName].filter(Boolean).join(', ')}
                <span className="block text-ink-soft">
                  {mail.campaignTitle} · sent from {dayIn('en', mail.startedAt)} on
                </span>
              </p>
              {place(mail.reference)}
            </li>
          ))}
        </ul>
      )}
      {found && (found.jointMails.length === 0 || found.letters.length + found.members.length > 0) && (
        <FoundLetters found={found} action={({ reference }) => place(reference)} />
      )}
    </SectionCard>
  )
}
