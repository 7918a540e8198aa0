import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { mailKindWords } from '#components/dashboard/mail-kind-words.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { PagesNav } from '#components/ui/pages-nav.tsx'
import { Table } from '#components/ui/table.tsx'
import { mailList, mailListInput } from '#lib/dashboard/mail-list.ts'
import { database } from '#lib/platform/database.ts'
import { formatInstant } from '#lib/words/dates.ts'
import { countOf } from '#lib/words/numbers.ts'

export const metadata: Metadata = { title: 'Mails' }

const lanes = { members: 'Letters to MPs', supporters: 'Mails to supporters and staff' }

/** What the numbers under “What is leaving” count: `?lane=` says to whom, `?show=` whether it left today or waits. */
export default async function MailsPage({ searchParams }: PageProps<'/desk/mails'>) {
  const input = mailListInput.parse(await searchParams)
  const { refusal } = await requirePerson({ path: '/desk/mails', action: 'letter.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const { lane, show, after } = input
  const list = await mailList(database(), { ...input, now: new Date() })
  const left = show === 'left'
  return (
    <div className="flow max-w-[56rem]">
      <Heading>{left ? 'Mails that left today' : 'Mails that wait'}</Heading>
      <Lead>
        {lanes[lane]}: {left ? 'what the receiving mail systems took today.' : 'what leaves next.'} What they
        say, and whom they go to, is not shown here.
      </Lead>
      {list.items.length === 0 ? (
        <EmptyState title={left ? 'None left yet today' : 'None wait'}>
          <p>
            {left
              ? 'As soon as a mail system takes one it is listed here, and counted on the dashboard.'
              : 'A mail waits here until its turn comes, or until it is tried again.'}
          </p>
        </EmptyState>
      ) : (
        <>
          <p role="status">
            {countOf(list.total, 'mail')}
            {list.more && ' and more'}
            {left ? ', the newest first' : ', the next first'}
            {(after || list.next) && `; ${list.items.length} on this page`}.
          </p>
          <Table
            caption={left ? 'Mails that left today' : 'Mails that wait'}
            hideCaption
            rows={list.items}
            rowKey={({ id }) => id}
            columns={[
              { name: 'Mail', heads: true, cell: ({ kind }) => mailKindWords[kind] },
              {
                name: 'Letter',
                cell: ({ about }) =>
                  about && (
                    <Link
                      href={about.href as Route}
                      prefetch={false}
                      className="-my-2.5 inline-flex min-h-11 items-center font-semibold"
                    >
                      {about.reference}
                    </Link>
                  ),
              },
              { name: left ? 'Left' : 'Leaves from', cell: ({ at }) => formatInstant(at) },
            ]}
          />
        </>
      )}
      <PagesNav page="/desk/mails" of={{ lane, show }} after={after} next={list.next} />
    </div>
  )
}
