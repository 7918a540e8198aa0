import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { Hydrated } from '#components/providers/hydrated.tsx'
import { JointLetterDesk } from '#components/publications/joint-letter-desk.tsx'
import { JointLetterProgress } from '#components/publications/joint-letter-progress.tsx'
import { JointMails } from '#components/publications/joint-mails.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { refusalFor } from '#lib/accounts/refusal.ts'
import { memberAddress } from '#lib/letters/letter-address.ts'
import { config } from '#lib/platform/config.ts'
import { database } from '#lib/platform/database.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { typingSecret } from '#lib/platform/typing-secret.ts'
import {
  jointLetterProgressOf,
  jointLetterSource,
  jointMailList,
  lastTestOf,
  membersInOffice,
} from '#lib/publications/data.ts'
import { jointLetterQuery } from '#lib/publications/queries.ts'
import { jointMailListInput } from '#lib/publications/schema.ts'
import { segmentsFor } from '#lib/segments/data.ts'
import { openCampaign } from '../../open-campaign.ts'

export const metadata: Metadata = { title: 'Campaign: joint letter' }

const doneWords = {
  sent: 'The letter is in the outbox. How far it has got stands below.',
  stopped: 'What had not left yet is kept back.',
  tested: 'The letter was sent to you, and to nobody else. When stands beside the button.',
}

export default async function JointLetterPage({
  params,
  searchParams,
}: PageProps<'/desk/campaigns/[slug]/joint-letter'>) {
  const { slug } = await params
  const { campaign, person } = await openCampaign(slug, '/joint-letter')
  const refusal = refusalFor(person, 'publication.send')
  if (refusal) return <NotAllowed message={refusal.message} />
  const db = database()
  const now = new Date()
  const asked = await searchParams
  const { letter: letterId, show } = jointMailListInput.parse(asked)
  const [source, progress, members, mails, segments] = await Promise.all([
    jointLetterSource(db, { slug, now }),
    jointLetterProgressOf(db, campaign.id),
    membersInOffice(db, now),
    letterId ? jointMailList(db, { campaignId: campaign.id, letterId, show }) : null,
    segmentsFor(db, person),
  ])
  if (letterId && !mails) notFound()
  const greeted = members.filter((member) => memberAddress(member))
  const lastTest = source && (await lastTestOf(db, { versionId: source.version.id, personId: person.id }))
  return (
    <Hydrated query={jointLetterQuery(slug)} data={progress}>
      <div className="grid gap-10">
        <div className="flow">
          <Heading>Joint letter</Heading>
          <Lead>
            The published statement as a letter, signed by every organisation that stands under it at the
            moment you make it.
          </Lead>
          <DoneNotice done={asked.done} sentences={doneWords} />
        </div>
        {source && source.signatories.length > 0 ? (
          <JointLetterDesk
            slug={slug}
            today={londonDay(now)}
            members={{ withAddress: greeted.length, withoutAddress: members.length - greeted.length }}
            segments={segments.map(({ id, name }) => ({ value: id, label: name }))}
            greeted={greeted.map(({ id, name }) => ({ value: String(id), label: name }))}
            lastTest={lastTest?.toISOString() ?? null}
            typingSecret={typingSecret(person.id)}
            demonstration={config().mailDelivery === 'catch'}
            parts={{
              campaignTitle: source.campaign.title,
              coalitionName: source.coalitionName,
              coalitionAddress: source.coalitionAddress,
              statement: source.version,
              signatories: source.signatories,
            }}
          />
        ) : (
          <NothingToSign slug={slug} published={source !== null} />
        )}
        <JointLetterProgress slug={slug} />
        {mails && <JointMails show={show} list={mails} />}
      </div>
    </Hydrated>
  )
}

function NothingToSign({ slug, published }: { slug: string; published: boolean }) {
  const link = (
    <ButtonLink href={published ? `/desk/campaigns/${slug}/board` : `/desk/campaigns/${slug}/versions`}>
      {published ? 'See who is asked' : 'Go to the versions'}
    </ButtonLink>
  )
  return (
    <EmptyState
      title={published ? 'No organisation stands under the statement' : 'No version is published yet'}
      action={link}
    >
      <p>
        A joint letter is made of the published version and of the organisations that sign it. It can be
        written as soon as there are both.
      </p>
    </EmptyState>
  )
}
