import type { Metadata } from 'next'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { RequestCard } from '#components/privacy/request-card.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { PagesNav } from '#components/ui/pages-nav.tsx'
import { database } from '#lib/platform/database.ts'
import { openRequests } from '#lib/privacy/requests-data.ts'
import { countOf } from '#lib/words/numbers.ts'

export const metadata: Metadata = { title: 'Requests' }

const doneWords = {
  'link-sent': 'The link to their own page goes to their mailbox.',
  erased: 'They are erased. That they wrote stays counted, and names nobody.',
  'no-request': 'It is no request. What is kept of the message waits in the holding pen.',
}

/** What supporters ask about their data, until somebody here, or they themselves, have seen to it. */
export default async function RequestsPage({ searchParams }: PageProps<'/desk/requests'>) {
  const { after: from, done } = await searchParams
  const { refusal } = await requirePerson({ path: '/desk/requests', action: 'request.handle' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const after = typeof from === 'string' ? from : undefined
  const { items, total, next } = await openRequests(database(), { after, now: new Date() })
  return (
    <div className="flow max-w-[56rem]">
      <Heading>Requests</Heading>
      <Lead>
        Supporters who ask us to delete what we keep of them, or to leave them alone. The law gives us one
        month.
      </Lead>
      <DoneNotice done={done} sentences={doneWords} />
      {items.length === 0 ? (
        <EmptyState title="No request is open">
          <p>
            When a supporter answers one of our mails with “please delete me” or the like, it is listed here
            with the day by which it has to be done. They get a mail at once with the link to their own page,
            where they can do it themselves; then it ends by itself.
          </p>
        </EmptyState>
      ) : (
        <>
          <p role="status">
            {countOf(total, 'request')}, what is due first at the top
            {total > items.length && `; ${items.length} on this page`}.
          </p>
          <ul className="grid gap-4 *:min-w-0">
            {items.map((request) => (
              <li key={request.id}>
                <RequestCard request={request} />
              </li>
            ))}
          </ul>
        </>
      )}
      <PagesNav page="/desk/requests" of={{}} after={after} next={next} />
    </div>
  )
}
