'use client'

import { useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { Notice } from '#components/ui/notice.tsx'

export const MARKED_KEY = ['replies', 'just-marked']

export type Marked = { id: string; memberName: string; as: string }

/** What was done on the answer before this one, and the way back to it; said once. */
export function JustMarked() {
  const client = useQueryClient()
  const [marked, setMarked] = useState<Marked>()
  useEffect(() => {
    setMarked(client.getQueryData<Marked>(MARKED_KEY))
    const forget = setTimeout(() => client.removeQueries({ queryKey: MARKED_KEY, exact: true }))
    return () => clearTimeout(forget)
  }, [client])
  return (
    <div role="status" className="mt-2">
      {marked && (
        <Notice kind="success" title="Marked">
          <p>
            The answer of {marked.memberName} is marked “{marked.as}”. This is the next one to read.{' '}
            <Link
              href={`/replies/${marked.id}?show=all`}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              Go back and change it
            </Link>
          </p>
        </Notice>
      )}
    </div>
  )
}
