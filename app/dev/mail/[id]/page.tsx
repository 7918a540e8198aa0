import { headers } from 'next/headers'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Card } from '#components/ui/card.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Folded } from '#components/ui/folded.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { readCaughtMail } from '#lib/catcher/caught-mail.ts'
import { config } from '#lib/platform/config.ts'
import { dayAndSecond } from '#lib/words/dates.ts'
import { mayReadMail } from '../may-read-mail.ts'
import { AnswerForm } from './answer-form.tsx'
import { MailFrame } from './mail-frame.tsx'
import { MailText } from './mail-text.tsx'

const SOURCE_SHOWN = 200_000

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ sent?: string | string[] }>
}

export default async function CaughtMessagePage({ params, searchParams }: Props) {
  if (!(await mayReadMail(await headers()))) notFound()
  const [{ id }, { sent }] = await Promise.all([params, searchParams])
  const mail = await readCaughtMail(id)
  if (!mail) notFound()
  const toMember = mail.envelope.to.some((address) => address.endsWith('@mp.invalid'))
  return (
    <div className="flow">
      <p>
        <Link href="/dev/mail" prefetch={false}>
          All caught mail
        </Link>
      </p>
      <Heading>{mail.subject || '(no subject)'}</Heading>
      {sent !== undefined && (
        <Notice kind="success" title="Sent" role="status">
          <p>Sent; it reaches Chorus in a moment.</p>
        </Notice>
      )}
      <DefinitionList
        items={[
          { term: 'From', value: `${mail.from} <${mail.fromAddress}>` },
          { term: 'To', value: mail.to },
          { term: 'Answers go to', value: mail.replyTo },
          { term: 'Returned mail goes to', value: mail.envelope.from || 'nobody' },
          {
            term: 'Caught',
            value: <time dateTime={mail.caughtAt.toISOString()}>{dayAndSecond(mail.caughtAt)}</time>,
          },
          ...(mail.files.length > 0 ? [{ term: 'Files', value: mail.files.join('\n') }] : []),
        ]}
      />
      <Card as="article">
        <MailText text={mail.text} baseUrl={config().baseUrl} />
      </Card>
      {toMember && <AnswerForm mail={mail} />}
      <MailFrame html={mail.html} />
      <Folded summary="Headers">
        <DefinitionList
          items={mail.headers.map(({ name, value }, index) => ({
            term: `${index + 1}. ${name}`,
            value: <span className="break-all">{value}</span>,
          }))}
        />
      </Folded>
      <Folded summary="Source">
        <pre className="whitespace-pre-wrap break-all rounded-lg bg-sunken p-4 text-sm">
          {mail.raw.subarray(0, SOURCE_SHOWN).toString('utf8')}
        </pre>
      </Folded>
    </div>
  )
}
