import { Notice } from '#components/ui/notice.tsx'
import { replyStates } from '#lib/replies/reply-states.ts'
import { stackDoneInAddress } from '#lib/replies/stack-schema.ts'

/** What was just done with a stack, as the page's address says. */
export function StackDone({ asked }: { asked: Record<string, string | string[] | undefined> }) {
  const marked = stackDoneInAddress.safeParse(asked)
  const sentence =
    asked.done === 'left' ? 'That answer stands alone now.' : marked.success ? saidOf(marked.data) : null
  if (!sentence) return null
  return (
    <Notice kind="success" role="status">
      <p>{sentence}</p>
    </Notice>
  )
}

function saidOf({
  did,
  marked,
  kept,
}: {
  did: keyof typeof replyStates.states
  marked: number
  kept: number
}) {
  const count = (n: number) => (n === 1 ? 'One answer is' : `${n} answers are`)
  const kind = replyStates.states[did].means
  const others =
    kept === 0 ? '' : ` Somebody else marked ${kept === 1 ? 'one' : kept} meanwhile; what they said is kept.`
  return `${count(marked)} marked: ${kind}.${others}`
}
