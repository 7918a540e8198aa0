'use client'

import { Notice } from '#components/ui/notice.tsx'
import { RequestFailed } from '#lib/platform/fetch-json.ts'
import { londonTime } from '#lib/platform/london-day.ts'

type Props = {
  /** When the data shown was read, in milliseconds; nought before the first. */
  updatedAt: number
  error: Error | null
}

/** How fresh the page is. Silent while all is well; says so once when it stops being. */
export function RefreshLine({ updatedAt, error }: Props) {
  return (
    <div>
      <p className="text-sm text-ink-soft">
        {updatedAt > 0
          ? `Read at ${londonTime(new Date(updatedAt))}. This page refreshes by itself.`
          : 'Reading…'}
      </p>
      <div role="status">{error && <Trouble error={error} shown={updatedAt > 0} />}</div>
    </div>
  )
}

function Trouble({ error, shown }: { error: Error; shown: boolean }) {
  const reason = error instanceof RequestFailed ? error.reason : null
  const signedOut = reason === 'signed_out'
  return (
    <div className="mt-3">
      <Notice kind="warning" title={signedOut ? 'You are signed out' : 'This page is not up to date'}>
        <p>{error.message}</p>
        {reason === 'offline' && <p>This page tries again by itself.</p>}
        {shown && <p>What you see below is from the time above.</p>}
        {signedOut && (
          <p>
            <a href="/sign-in" className="inline-flex min-h-11 items-center font-semibold">
              Sign in
            </a>
          </p>
        )}
      </Notice>
    </div>
  )
}
