import { SectionCard } from '#components/ui/card.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { Person } from '#lib/accounts/schema.ts'
import { tasksOfAnswer } from '#lib/casework/answer-records.ts'
import { database } from '#lib/platform/database.ts'
import { FollowUpForm } from './follow-up-form.tsx'
import { FollowUpList } from './follow-up-list.tsx'
import { NoWords } from './no-words.tsx'
import { PromiseFromAnswer } from './promise-from-answer.tsx'
import { PromiseLine } from './promise-line.tsx'

type Props = { replyId: string; person: Person }

/** What an answer promises, and what is to be done about it: two presses write down either. */
export async function AnswerTasks({ replyId, person }: Props) {
  const found = await tasksOfAnswer(database(), { replyId, person, now: new Date() })
  if (!found) return null
  const { promises, followUps, sentences, likely, noWords, recordsFor, givesTo, days, today, moves } = found
  const back = `/replies/${replyId}`
  return (
    <SectionCard id="tasks" title="Promises and follow-ups">
      {promises.length > 0 && (
        <ul className="grid gap-1">
          {promises.map((promise) => (
            <li key={promise.id}>
              <PromiseLine promise={promise} today={today} />
            </li>
          ))}
        </ul>
      )}
      {followUps.length > 0 && (
        <FollowUpList
          {...{ followUps, moves, back, today, personId: person.id }}
          answersOf={[]}
          names={{ promise: true }}
        />
      )}
      {promises.length === 0 && followUps.length === 0 && (
        <p className="text-ink-soft">
          None yet. What they say they will do is a promise; what we have to do about it is a follow-up.
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {recordsFor.length > 0 && (
          <Disclosure
            // Once one is written down the form is folded away, and empty.
            key={`promise-${promises.length}`}
            look="secondary"
            summary="A promise"
            startsOpen={promises.length === 0 && likely !== null}
            className="open:basis-full"
          >
            <div className="mt-3">
              <PromiseFromAnswer {...{ replyId, sentences, likely }} owners={recordsFor} />
              <NoWords why={noWords} />
            </div>
          </Disclosure>
        )}
        {givesTo.length > 0 && (
          <Disclosure
            key={`task-${followUps.length}`}
            look="secondary"
            summary="A follow-up"
            className="open:basis-full"
          >
            <div className="mt-3">
              <FollowUpForm
                about={{ replyId, back }}
                days={days}
                owners={givesTo}
                what={promises.length > 0 ? 'Ask whether they did it' : undefined}
              />
            </div>
          </Disclosure>
        )}
      </div>
    </SectionCard>
  )
}
