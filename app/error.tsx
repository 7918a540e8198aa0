'use client'

import { buttonLook } from '#components/ui/button-look.ts'
import { Heading } from '#components/ui/heading.tsx'
import { PageShell } from '#components/ui/page-shell.tsx'

/** A fault of ours. What was typed lies on the device and what was sent lies in the database: both are safe. */
export default function PageFault({ error, retry }: { error: unknown; retry: () => void }) {
  const code = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <PageShell>
      <title>Error: something went wrong – Chorus</title>
      <div className="flow">
        <Heading>Something went wrong on our side</Heading>
        <p>
          What you typed is safe on this device, and what you sent is safe with us. Please try again in a
          minute.
        </p>
        <button type="button" onClick={retry} className={buttonLook('primary')}>
          Try again
        </button>
        {code && <p className="text-ink-soft">If it keeps happening, tell us this number: {code}</p>}
      </div>
    </PageShell>
  )
}
