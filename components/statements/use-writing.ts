'use client'

import { useState } from 'react'
import type { StatementClause } from '#lib/statements/schema.ts'
import { useUnsavedWords } from './unsaved-words.tsx'

/**
 * Words about a clause, from the first that is typed until they are saved or let go: `from` is the clause as it was when
 * they were begun, so that what others make of it meanwhile is seen and never overwritten.
 */
export function useWriting(clause: StatementClause) {
  const [begun, setBegun] = useState<StatementClause | null>(null)
  useUnsavedWords(clause, begun !== null)
  return {
    from: begun ?? clause,
    writing: begun !== null,
    begin: () => setBegun((before) => before ?? clause),
    /** Goes on from the clause as it is now. */
    startFromNow: () => setBegun(clause),
    end: () => setBegun(null),
  }
}
