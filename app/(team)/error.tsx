'use client'

import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'

export default function TeamError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <Notice kind="error" title="This page could not be shown" role="alert">
      <p>
        Something went wrong in Chorus. Letters and answers are safe, and nothing you had saved is lost. Try
        again; if it stays, tell whoever runs Chorus.
      </p>
      <Button type="button" onClick={() => retry()}>
        Try again
      </Button>
    </Notice>
  )
}
