import { headers } from 'next/headers'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { Table } from '#components/ui/table.tsx'
import { waitingAnswers } from '#lib/catcher/answer-spool.ts'
import { listCaughtMail } from '#lib/catcher/caught-mail.ts'
import { dayAndSecond } from '#lib/words/dates.ts'
import { mayReadMail } from './may-read-mail.ts'

const SHOWN = 100

export default async function CaughtMailPage() {
  if (!(await mayReadMail(await headers()))) notFound()
  const [mails, waiting] = await Promise.all([listCaughtMail({ limit: SHOWN }), waitingAnswers()])
  return (
    <div className="flow">
      <Heading>Caught mail</Heading>
      <Lead>
        Everything Chorus sends ends here. Nothing leaves this machine. Open a letter to answer it as the MP’s
        office would.
      </Lead>
      {waiting > 0 && (
        <p role="status">
          {waiting === 1 ? 'One answer is' : `${waiting} answers are`} on the way to Chorus.
        </p>
      )}
      {mails.length === 0 ? (
        <EmptyState
          title="No mail yet"
          action={
            <ButtonLink href="/" look="secondary">
              Write to an MP
            </ButtonLink>
          }
        >
          <p>Write a letter to an MP, and the mail that asks you to confirm it appears here.</p>
        </EmptyState>
      ) : (
        <>
          <Table
            caption="Caught mail, newest first"
            hideCaption
            rows={mails}
            rowKey={({ id }) => id}
            columns={[
              {
                name: 'Subject',
                heads: true,
                cell: ({ id, subject }) => (
                  <Link href={`/dev/mail/${id}`} prefetch={false} className="font-semibold">
                    {subject || '(no subject)'}
                  </Link>
                ),
              },
              { name: 'From', cell: ({ from }) => from },
              { name: 'To', cell: ({ envelope }) => envelope.to.join(', ') },
              {
                name: 'Caught',
                cell: ({ caughtAt }) => (
                  <time dateTime={caughtAt.toISOString()}>{dayAndSecond(caughtAt)}</time>
                ),
              },
            ]}
          />
          {mails.length === SHOWN && <p className="text-ink-soft">The newest {SHOWN} are shown.</p>}
        </>
      )}
    </div>
  )
}
