'use client'

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useState,
} from 'react'
import type { StatementClause } from '#lib/statements/schema.ts'

type Shelf = {
  clauses: ReadonlyMap<string, StatementClause>
  keep: (key: string, clause: StatementClause | null) => void
}

const Unsaved = createContext<Shelf>({ clauses: new Map(), keep: () => {} })

/**
 * Remembers the clauses at which somebody is writing, so that a clause which is removed meanwhile keeps its place on the
 * page until those words are saved or let go; and asks before the page is left with them.
 */
export function UnsavedWords({ children }: { children: ReactNode }) {
  const [clauses, setClauses] = useState<ReadonlyMap<string, StatementClause>>(new Map())
  const keep = useCallback((key: string, clause: StatementClause | null) => {
    setClauses((before) => {
      if (before.get(key)?.id === clause?.id) return before
      const after = new Map(before)
      if (clause) after.set(key, clause)
      else after.delete(key)
      return after
    })
  }, [])
  const writing = clauses.size > 0
  useEffect(() => {
    if (!writing) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [writing])
  const shelf = useMemo(() => ({ clauses, keep }), [clauses, keep])
  return <Unsaved value={shelf}>{children}</Unsaved>
}

/** The clauses at which somebody is writing, each once. */
export function useClausesWithWords(): StatementClause[] {
  const { clauses } = useContext(Unsaved)
  return [...new Map([...clauses.values()].map((clause) => [clause.id, clause])).values()]
}

/** Says whether words at this clause are not saved yet. */
export function useUnsavedWords(clause: StatementClause | null, hasWords: boolean): void {
  const key = useId()
  const { keep } = useContext(Unsaved)
  useEffect(() => {
    if (clause && hasWords) keep(key, clause)
    else keep(key, null)
  }, [key, keep, clause, hasWords])
  useEffect(() => () => keep(key, null), [key, keep])
}
