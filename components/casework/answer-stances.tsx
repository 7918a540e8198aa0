import { SectionCard } from '#components/ui/card.tsx'
import type { Person } from '#lib/accounts/schema.ts'
import { stancesOfAnswer } from '#lib/casework/answer-records.ts'
import { movesFor } from '#lib/casework/who-sees.ts'
import { database } from '#lib/platform/database.ts'
import { NoWords } from './no-words.tsx'
import { StanceFromAnswer } from './stance-from-answer.tsx'
import { StanceTag } from './stance-tag.tsx'
import { TakenStance } from './taken-stance.tsx'

type Props = { replyId: string; person: Person }

/** What an answer shows of where its writer stands on the campaign: one press says it. */
export async function AnswerStances({ replyId, person }: Props) {
  const found = await stancesOfAnswer(database(), { replyId, person, now: new Date() })
  if (!found) return null
  const { member, current, fromHere, sentences, likely, noWords, owners } = found
  const before = current && !fromHere.some(({ id }) => id === current.id) ? current : null
  const mine = movesFor(person)
  return (
    <SectionCard id="stance" title={`Where ${member.name} stands`}>
      {before ? (
        <p className="flex flex-wrap items-center gap-2">
          Known until now: <StanceTag stance={before.stance} />
        </p>
      ) : (
        fromHere.length === 0 && (
          <p className="text-ink-soft">Nothing is known yet. What does this answer show?</p>
        )
      )}
      {fromHere.map((stance) => (
        <TakenStance
          key={stance.id}
          stance={stance}
          back={`/replies/${replyId}`}
          opensAnswers={false}
          takesBack={mine === 'all' || mine.includes(stance.organisationId)}
        />
      ))}
      {owners.length > 0 && (
        <StanceFromAnswer
          // After a press the form starts anew.
          key={fromHere[0]?.id ?? 'first'}
          replyId={replyId}
          sentences={sentences}
          likely={likely}
          owners={owners}
          current={fromHere[0]?.stance ?? null}
        />
      )}
      <NoWords why={noWords} />
    </SectionCard>
  )
}
