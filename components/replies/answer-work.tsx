import { AnswerStances } from '#components/casework/answer-stances.tsx'
import { AnswerTasks } from '#components/casework/answer-tasks.tsx'
import { Remarks } from '#components/teamwork/remarks.tsx'
import type { Person } from '#lib/accounts/schema.ts'
import { ShareCard } from './shared/share-card.tsx'
import { StackNote } from './stacks/stack-note.tsx'

/** What an answer is to the parts of its page that others make: which one, and who looks at it. */
export type AnswerWorkProps = { replyId: string; person: Person }

/**
 * What can be done with an answer besides saying what it is, in the order in which it is done: those that are nearly the same, what it shows of the member's
 * stance, what follows from it, what colleagues remark, and sharing it. Each part is a server component that reads for itself.
 */
export function AnswerWork({ replyId, person }: AnswerWorkProps) {
  return (
    <>
      <StackNote replyId={replyId} person={person} />
      <AnswerStances replyId={replyId} person={person} />
      <AnswerTasks replyId={replyId} person={person} />
      <Remarks subject={{ kind: 'reply', id: replyId }} person={person} />
      <ShareCard replyId={replyId} person={person} />
    </>
  )
}
