'use client'

import { useEffect, useState } from 'react'
import { type Found, found } from '#lib/dashboard/find-anything-schema.ts'
import { fetchJson } from '#lib/platform/fetch-json.ts'

const FEWEST_TYPED = 2
/** Nobody types a letter in less, so one search is made of each pause. */
const PAUSE_MS = 180

/** What fits what is typed, once there is a pause; null before, and where it cannot be asked. */
export function useFoundSoFar(typed: string): Found | null {
  const [answer, setAnswer] = useState<{ typed: string; found: Found } | null>(null)
  const wanted = typed.trim()
  useEffect(() => {
    if (wanted.length < FEWEST_TYPED) return
    const asking = new AbortController()
    const ask = () =>
      fetchJson('/api/find', found, { body: { q: wanted, look: true }, signal: asking.signal })
        .then((now) => setAnswer({ typed: wanted, found: now }))
        // The box itself works all the same.
        .catch(() => undefined)
    const timer = setTimeout(ask, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [wanted])
  // While more is typed what was found last stays, so that nothing flickers.
  return wanted.length < FEWEST_TYPED ? null : (answer?.found ?? null)
}
