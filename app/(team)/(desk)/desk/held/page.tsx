import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { heldDone } from '#components/letters/held-done.ts'
import { HeldLetterCard } from '#components/letters/held-letter-card.tsx'
import { Chooser } from '#components/ui/chooser.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { PagesNav } from '#components/ui/pages-nav.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { heldLetters, heldReasonWords } from '#lib/letters/held-letters.ts'
import { database } from '#lib/platform/database.ts'
import { HeldReason } from '#lib/platform/generated/prisma/enums.ts'
import { countOf } from '#lib/words/numbers.ts'

export const metadata: Metadata = { title: 'Held letters' }

/** `?reason=` shows those that are held for one reason, `?campaign=` those of one campaign. */
export default async function HeldPage({ searchParams }: PageProps<'/desk/held'>) {
  const { reason: asked, campaign: slug, after: from, done } = await searchParams
  const { person, refusal } = await requirePerson({ path: '/desk/held', action: 'held.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const reason = Object.values(HeldReason).find((one) => one === asked) ?? null
  const campaign = typeof slug === 'string' && slug !== '' ? slug : undefined
  const after = typeof from === 'string' ? from : undefined
  const { items, total, counts, next } = await heldLetters(database(), { reason, campaign, after })
  const of = { ...(reason && { reason }), ...(campaign && { campaign }) }
  const all = counts.reduce((sum, { n }) => sum + n, 0)
  const reasons =
    reason && !counts.some((one) => one.reason === reason) ? [...counts, { reason, n: 0 }] : counts
  return (
    <div className="flow max-w-[56rem]">
      <Heading>Held letters</Heading>
      <Lead>Letters that wait, each with its reason. Nothing that waits here is lost.</Lead>
      <DoneNotice done={done} sentences={heldDone} />
      {reasons.length > 1 && (
        <Chooser
          page="/desk/held"
          name="reason"
          label="Show"
          options={[
            { value: 'all', label: `All (${all})` },
            ...reasons.map((one) => ({
              value: one.reason,
              label: `${heldReasonWords[one.reason].name} (${one.n})`,
            })),
          ]}
          chosen={reason ?? 'all'}
          keep={campaign ? { campaign } : {}}
        />
      )}
      {items.length === 0 ? (
        <EmptyState title={reason && all > 0 ? 'No letter is held for this reason' : 'No letter is held'}>
          <p>
            A letter that cannot go on, or that came like a machine’s, waits here with the reason.
            {reason && all > 0 && ` Held for other reasons: ${countOf(all, 'letter')}. Choose “All”.`}
          </p>
        </EmptyState>
      ) : (
        <>
          <p role="status">
            {countOf(total, 'letter')}, the longest first
            {total > items.length && `; ${items.length} on this page`}.
          </p>
          <ul className="grid gap-4 *:min-w-0">
            {items.map((letter) => (
              <li key={letter.id}>
                <HeldLetterCard
                  letter={letter}
                  mayMove={mayPerson(person, 'held.move')}
                  mayCorrect={mayPerson(person, 'parliament.edit')}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {campaign && (
        <p>
          These are of one campaign.{' '}
          <Link href="/desk/held" className="inline-flex min-h-11 items-center font-semibold">
            See those of all
          </Link>
        </p>
      )}
      <PagesNav page="/desk/held" of={of} after={after} next={next} />
    </div>
  )
}
