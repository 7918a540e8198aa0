import Link from 'next/link'
import { Notice } from '#components/ui/notice.tsx'

/** On the dashboard while there are no members; `mayRecord` shows the way to record the election. */
export function DissolvedNotice({ mayRecord }: { mayRecord: boolean }) {
  return (
    <div className="mt-4">
      <Notice kind="warning" title="Parliament is dissolved">
        <p>There are no MPs until the general election. Letters are kept, and none leaves.</p>
        {mayRecord && (
          <p>
            <Link href="/desk/parliament#dissolution" prefetch={false}>
              Record the election when it is over
            </Link>
          </p>
        )}
      </Notice>
    </div>
  )
}
