import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { ExactText } from '#components/positions/exact-text.tsx'
import { PositionForm } from '#components/positions/position-form.tsx'
import { PositionProblem } from '#components/positions/position-problem.tsx'
import { StandingPosition } from '#components/positions/standing-position.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { missingRight } from '#lib/accounts/refusal.ts'
import { database } from '#lib/platform/database.ts'
import { rowNumber } from '#lib/platform/row-number.ts'
import { positionPage, standingOf } from '#lib/positions/asked-data.ts'
import { campaignMovedMessage, OPEN_TO_POSITIONS } from '#lib/positions/open-to-positions.ts'
import { readPositionDraft } from '#lib/positions/position-draft.ts'
import { longDay } from '#lib/words/dates.ts'

export const metadata: Metadata = { title: 'Take a position' }

type Props = PageProps<'/desk/campaigns/[slug]/versions/[number]/position'>

/** `?organisation=ID` for whom; `?taken=ID` after the form; `?problem=reason` when it could not be taken. */
export default async function PositionPage({ params, searchParams }: Props) {
  const { slug, number } = await params
  const asked = await searchParams
  const path = `/desk/campaigns/${slug}/versions/${number}/position`
  const { person, refusal } = await requirePerson({ path, action: 'statement.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const db = database()
  const page = await positionPage(db, { slug, number: rowNumber.safeParse(number).data ?? 0 })
  if (!page) notFound()
  const { campaign, version, latest, until } = page
  const mine = person.memberships.filter(({ organisationId }) =>
    mayPerson(person, 'position.take', { organisationId }),
  )
  const acting = mine.find(({ organisationId }) => organisationId === asked.organisation) ?? mine[0]
  const others = mine.filter(({ organisationId }) => organisationId !== acting?.organisationId)
  const standing = acting
    ? await standingOf(db, { versionId: version.id, organisationId: acting.organisationId })
    : null
  const jar = await cookies()
  const kept = readPositionDraft({
    slug,
    personId: person.id,
    now: new Date(),
    cookieValue: (name) => jar.get(name)?.value,
  })
  const draft = kept?.form.organisationId === acting?.organisationId ? kept : null
  const told = asked.problem !== undefined && draft?.form.number === version.number ? draft.problem : null
  const isLatest = latest.id === version.id
  const open = OPEN_TO_POSITIONS.includes(campaign.state)
  return (
    <div className="flow">
      <Heading>{acting ? `What does ${acting.organisationName} say?` : 'Take a position'}</Heading>
      <Lead>
        Version {version.number}, cut on {longDay(version.cutAt)}.
        {isLatest && until && ` Please answer by ${longDay(until)}.`}
      </Lead>
      {told && <PositionProblem slug={slug} number={version.number} problem={told} />}
      {asked.taken !== undefined && standing && (
        <Notice kind="success" role="status" title="Your position is taken">
          <p>
            Thank you. It is kept with its evidence below. You can change or withdraw it at any time, under
            “Asked of us”.
          </p>
          <ButtonLink href="/desk/asked" look="secondary">
            Back to “Asked of us”
          </ButtonLink>
        </Notice>
      )}
      {others.length > 0 && (
        <p>
          You also act for{' '}
          {others.map(({ organisationId, organisationName }) => (
            <a key={organisationId} href={`?organisation=${organisationId}`} className="mr-3 font-semibold">
              {organisationName}
            </a>
          ))}
        </p>
      )}
      <div className="grid items-start gap-6 *:min-w-0 lg:grid-cols-2">
        <ExactText version={version} />
        <div className="flow">
          {standing && acting && (
            <Card as="section" labelledBy="standing">
              <Heading level={2} id="standing">
                What {acting.organisationName} says now
              </Heading>
              <StandingPosition position={standing} />
            </Card>
          )}
          {!isLatest && (
            <Notice kind="warning" title={`Version ${latest.number} has taken the place of this one`}>
              <p>Positions are taken on the latest text only. Nothing you said before is lost.</p>
              <ButtonLink href={`/desk/campaigns/${slug}/versions/${latest.number}/position`}>
                Go to version {latest.number}
              </ButtonLink>
            </Notice>
          )}
          {isLatest && !open && (
            <Notice kind="warning" title="No positions are taken now">
              <p>{campaignMovedMessage(campaign.state)}</p>
            </Notice>
          )}
          {isLatest && open && !acting && (
            <Notice title="An officer answers for an organisation">
              <p>{missingRight('position.take')}</p>
            </Notice>
          )}
          {isLatest && open && acting && asked.taken === undefined && (
            <Card as="section" labelledBy="answer">
              <Heading level={2} id="answer">
                {standing ? 'Change your answer' : 'Your answer'}
              </Heading>
              <PositionForm
                campaign={campaign}
                version={version}
                organisation={{ id: acting.organisationId, name: acting.organisationName }}
                standingId={standing?.id ?? null}
                typed={draft?.form ?? {}}
                errors={told?.fields ?? {}}
              />
            </Card>
          )}
        </div>
      </div>
    </div>
  )
}
