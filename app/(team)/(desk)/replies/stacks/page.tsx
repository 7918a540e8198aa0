import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { OpenStackView } from '#components/replies/stacks/open-stack-view.tsx'
import { StackCard } from '#components/replies/stacks/stack-card.tsx'
import { StackDone } from '#components/replies/stacks/stack-done.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { PagesNav } from '#components/ui/pages-nav.tsx'
import { campaignsFor, mayAnywhere } from '#lib/accounts/permissions.ts'
import { database } from '#lib/platform/database.ts'
import { openStack, stacksPage } from '#lib/replies/stack-data.ts'
import { stacksInput } from '#lib/replies/stack-schema.ts'

export const metadata: Metadata = { title: 'Stacks of answers' }

/** `?stack=` opens one; `?show=all` shows what is marked too. */
export default async function StacksPage({ searchParams }: PageProps<'/replies/stacks'>) {
  const asked = await searchParams
  const { show, stack: id, after } = stacksInput.parse(asked)
  const { person, refusal } = await requirePerson({ path: '/replies/stacks', action: 'reply.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const mayRead = campaignsFor(person, 'reply.read')
  if (id) {
    const stack = await openStack(database(), { id, show, after, mayRead })
    if (!stack) notFound()
    return (
      <div className="flow max-w-[70rem]">
        <StackDone asked={asked} />
        <OpenStackView
          stack={stack}
          show={show}
          after={after}
          mayMark={mayAnywhere(person, 'reply.classify')}
        />
      </div>
    )
  }
  const { items, next } = await stacksPage(database(), { show, after, mayRead })
  return (
    <div className="flow max-w-[60rem]">
      <StackDone asked={asked} />
      <Heading>Stacks of answers</Heading>
      <Lead>
        Answers whose words are nearly the same, of one office or one party’s line. Read one, and mark them
        together.
      </Lead>
      <p>
        {show === 'unread' ? (
          <Link href="/replies/stacks?show=all">Show those that are all marked, too</Link>
        ) : (
          <Link href="/replies/stacks">Show only those with answers not read yet</Link>
        )}
      </p>
      {items.length === 0 ? (
        <EmptyState title={show === 'unread' ? 'No stack waits to be read' : 'No stacks yet'}>
          <p>
            When offices send the same words to several people, their answers come together here within
            seconds: what each says of its own is pulled out, and one press marks them all.
          </p>
        </EmptyState>
      ) : (
        <ul className="grid gap-5">
          {items.map((stack) => (
            <StackCard key={stack.id} stack={stack} />
          ))}
        </ul>
      )}
      <PagesNav page="/replies/stacks" of={show === 'all' ? { show } : {}} after={after} next={next} />
    </div>
  )
}
