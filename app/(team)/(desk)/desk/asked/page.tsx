import type { Metadata } from 'next'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { AskedCard } from '#components/positions/asked-card.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { database } from '#lib/platform/database.ts'
import { askedOf, officerNames } from '#lib/positions/asked-data.ts'
import { endingDone } from '#lib/positions/ending-words.ts'

export const metadata: Metadata = { title: 'Asked of us' }

/** `?done=withdrawn` after a form. */
export default async function AskedPage({ searchParams }: PageProps<'/desk/asked'>) {
  const { person, refusal } = await requirePerson({ path: '/desk/asked', action: 'statement.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const { done } = await searchParams
  const now = new Date()
  const db = database()
  const own = person.memberships.filter(({ role }) => role !== 'coordinator')
  const organisations = await Promise.all(
    own.map(async ({ organisationId: id, organisationName: name, role }) => ({
      id,
      name,
      officer: role === 'officer',
      officers: await officerNames(db, id),
      questions: await askedOf(db, { organisationId: id }),
    })),
  )
  return (
    <div className="flow">
      <Heading>Asked of us</Heading>
      <Lead>
        What your organisation is asked, by when, and what it said. To sign, to abstain, to decline and to
        dissent are equally welcome here.
      </Lead>
      <DoneNotice done={done} sentences={endingDone} />
      {organisations.length === 0 && (
        <EmptyState
          title="You act for the coalition"
          action={
            <ButtonLink href="/desk/campaigns" look="secondary">
              See the campaigns
            </ButtonLink>
          }
        >
          <p>
            Member organisations are asked for positions here. Who has answered, and who is waited for, stands
            on the board of each campaign.
          </p>
        </EmptyState>
      )}
      {organisations.map((organisation) => (
        <section key={organisation.id} aria-labelledby={`of-${organisation.id}`} className="flow pt-4">
          <Heading level={2} id={`of-${organisation.id}`}>
            {organisation.name}
          </Heading>
          {organisation.questions.length === 0 ? (
            <EmptyState title="Nothing is asked of you now">
              <p>
                When a version of a campaign’s statement is cut, it appears here with the exact text, what
                changed, and the day by which an answer helps. Officers also get a mail.
              </p>
            </EmptyState>
          ) : (
            <div className="grid items-start gap-5 *:min-w-0 lg:grid-cols-2">
              {organisation.questions.map((question) => (
                <AskedCard
                  key={question.campaign.id}
                  question={question}
                  organisation={organisation}
                  now={now}
                />
              ))}
            </div>
          )}
        </section>
      ))}
    </div>
  )
}
