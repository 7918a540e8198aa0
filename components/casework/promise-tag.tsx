import { Tag } from '#components/ui/tag.tsx'
import { promiseWords } from '#lib/casework/casework-words.ts'
import { howDue } from '#lib/casework/due-days.ts'
import type { PromiseState } from '#lib/platform/generated/prisma/enums.ts'

type Props = { promise: { state: PromiseState; dueOn: string }; today: string }

/** What became of a promise, in a word; of an open one, that it is due. */
export function PromiseTag({ promise: { state, dueOn }, today }: Props) {
  if (state === 'open' && dueOn !== '') {
    const due = howDue(dueOn, today)
    if (due === 'overdue' || due === 'today') return <Tag tone="warn">Due</Tag>
  }
  const { name, tone } = promiseWords[state]
  return <Tag tone={tone}>{name}</Tag>
}
