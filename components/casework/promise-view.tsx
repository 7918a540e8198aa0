import { ActionButton } from '#components/forms/action-button.tsx'
import { MemberLink } from '#components/members/member-link.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { OfferedRecords } from '#lib/casework/known-records.ts'
import type { Owner } from '#lib/casework/owners.ts'
import type { PromisePage } from '#lib/casework/promise-page.ts'
import { dayIn } from '#lib/words/dates.ts'
import { AddEvidenceForm } from './add-evidence-form.tsx'
import { DueDay } from './due-day.tsx'
import { EndPromiseForm } from './end-promise-form.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { FollowUpForm } from './follow-up-form.tsx'
import { FollowUpList } from './follow-up-list.tsx'
import { PromiseHistory } from './promise-history.tsx'
import { PromiseTag } from './promise-tag.tsx'

type Props = {
  promise: PromisePage
  personId: string
  today: string
  days: readonly { value: string; label: string }[]
  offered: readonly OfferedRecords[]
  /** For which organisations the reader writes down what members do, and gives out tasks. */
  recordsFor: readonly Owner[]
  givesTo: readonly Owner[]
  /** Whether the reader may end this promise, and open it again. */
  ends: boolean
  moves: 'all' | readonly string[]
  opensAnswers: boolean
}

/** One promise: what shows it, what became of it, what is to be done about it. */
export function PromiseView(props: Props) {
  const { promise, today, offered, recordsFor, givesTo, ends, opensAnswers, days } = props
  const { id, member, campaign, state, evidence, followUps } = promise
  const [made, ended] = [
    evidence.filter(({ of }) => of === 'made'),
    evidence.filter(({ of }) => of === 'ended'),
  ]
  return (
    <div className="grid items-start gap-6 *:min-w-0 lg:grid-cols-[3fr_2fr]">
      <div className="grid gap-6 *:min-w-0">
        <SectionCard id="promise" title="The promise">
          <DefinitionList
            items={[
              { term: 'MP', value: <MemberLink member={member} /> },
              { term: 'Campaign', value: campaign.title },
              { term: 'State', value: <PromiseTag promise={promise} today={today} /> },
              { term: 'Made on', value: dayIn('en', promise.madeOn) },
              {
                term: 'By when',
                value: <DueDay day={promise.dueOn} today={today} open={state === 'open'} />,
              },
              ...(promise.endedOn ? [{ term: 'Ended on', value: dayIn('en', promise.endedOn) }] : []),
              { term: 'Written down by', value: `${promise.recordedBy}, ${promise.organisationName}` },
            ]}
          />
        </SectionCard>
        <SectionCard id="evidence" title="What shows it">
          {made.length === 0 && (
            <p className="text-ink-soft">No record shows yet that it was made. Add one below.</p>
          )}
          {made.length > 0 && <EvidenceList evidence={made} opensAnswers={opensAnswers} />}
          {ended.length > 0 && (
            <>
              <h3 className="font-semibold">How it ended</h3>
              <EvidenceList evidence={ended} opensAnswers={opensAnswers} />
            </>
          )}
          {recordsFor.length > 0 && (
            <Disclosure key={evidence.length} summary="Add a record">
              <div className="mt-3">
                <AddEvidenceForm promiseId={id} {...{ offered, today }} owners={recordsFor} />
              </div>
            </Disclosure>
          )}
        </SectionCard>
      </div>
      <div className="grid gap-6 *:min-w-0">
        {ends && (
          <SectionCard id="end" title={state === 'open' ? 'How did it end?' : 'It has ended'}>
            {state === 'open' ? (
              <EndPromiseForm promiseId={id} {...{ offered, today }} />
            ) : (
              <>
                <p>Was that a slip? Opened again, its records stay with it.</p>
                <ActionButton action={`/api/promises/${id}/reopening`}>Open it again</ActionButton>
              </>
            )}
          </SectionCard>
        )}
        <SectionCard id="tasks" title="Follow-ups">
          {followUps.length === 0 && (
            <p className="text-ink-soft">
              None yet. With one, somebody will ask in time whether the promise was kept.
            </p>
          )}
          {followUps.length > 0 && (
            <FollowUpList
              {...{ followUps, today }}
              personId={props.personId}
              moves={props.moves}
              answersOf={opensAnswers ? [campaign.id] : []}
              back={`/desk/promises/${id}`}
              names={{ answer: true }}
            />
          )}
          {givesTo.length > 0 && (
            <Disclosure key={followUps.length} look="secondary" summary="Write a follow-up">
              <div className="mt-3">
                <FollowUpForm
                  about={{ promiseId: id, back: `/desk/promises/${id}` }}
                  days={days}
                  owners={givesTo}
                  what="Ask whether they did it"
                />
              </div>
            </Disclosure>
          )}
        </SectionCard>
        <SectionCard id="history" title="History">
          <PromiseHistory moves={promise.moves} />
        </SectionCard>
      </div>
    </div>
  )
}
