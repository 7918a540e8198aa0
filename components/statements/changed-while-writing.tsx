import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Comparison } from './comparison.tsx'

/** Shows what somebody else made of a clause while words about it were being written; those words stay where they are. */
export function ChangedWhileWriting({
  before,
  after,
  onSeen,
}: {
  before: string
  after: string
  onSeen: () => void
}) {
  return (
    <Notice kind="warning" title="The clause was changed while you were writing">
      <Comparison before={before} after={after} label="What was changed meanwhile" />
      <p>Your words are still here. Take the change into them if need be, then go on.</p>
      <Button type="button" look="secondary" onClick={onSeen}>
        I have seen the change
      </Button>
    </Notice>
  )
}
