'use client'

import { useEffect, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'

/** The codes that stand in for the app; shown this once. */
export function BackupCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="flow">
      <Notice kind="success" title="The code is on" role="status">
        <p>From now on, signing in asks for a code.</p>
      </Notice>
      <Heading level={3} ref={heading} tabIndex={-1}>
        Keep these backup codes
      </Heading>
      <p>
        Each lets you in once if your telephone is lost. They are shown only now: print them, or write them
        down where you keep papers that matter.
      </p>
      <ul className="grid max-w-[28rem] grid-cols-2 gap-x-6 gap-y-1 rounded-lg border border-line bg-sunken p-4 font-mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button type="button" onClick={onKept}>
        I have kept them
      </Button>
    </div>
  )
}
