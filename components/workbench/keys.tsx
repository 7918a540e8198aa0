'use client'

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { KeySheet } from './key-sheet.tsx'
import { takesKey } from './takes-key.ts'

/** A key that does something on a page, and what, as the sheet of keys says it. */
export type PageKey = { key: string; name: string; run: () => void }

type Registry = { add: (keys: PageKey[]) => () => void }
const Keys = createContext<Registry | null>(null)

/**
 * Gives pages single keys. They do nothing while somebody types, with Ctrl, Alt or Cmd held, under an open dialogue, or on
 * a control that takes the key itself; whoever does not want them switches them off (WCAG 2.2, 2.1.4).
 */
export function KeysProvider({ on, children }: { on: boolean; children: ReactNode }) {
  const registered = useRef<PageKey[][]>([])
  const [sheet, setSheet] = useState<PageKey[] | null>(null)
  const [registry] = useState<Registry>(() => ({
    add: (keys) => {
      registered.current.push(keys)
      return () => {
        registered.current = registered.current.filter((each) => each !== keys)
      }
    },
  }))
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (takesKey(event)) return
      // What was registered last stands nearest to what is looked at.
      const all = registered.current.flat().reverse()
      const first = all.filter(({ key }, at) => all.findIndex((other) => other.key === key) === at)
      if (event.key === '?') {
        event.preventDefault()
        setSheet(first.reverse())
        return
      }
      const found = first.find(({ key }) => key === event.key)
      if (!found) return
      event.preventDefault()
      found.run()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
  return (
    <Keys value={registry}>
      {children}
      {sheet && <KeySheet keys={sheet} onClose={() => setSheet(null)} />}
    </Keys>
  )
}

/** Single keys of whatever is on the page, as long as it is there. */
export function useKeys(keys: PageKey[]): void {
  const registry = useContext(Keys)
  const newest = useRef(keys)
  useEffect(() => {
    newest.current = keys
  })
  const names = keys.map(({ key, name }) => `${key} ${name}`).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `run` is read when its key is pressed
  useEffect(
    () =>
      registry?.add(
        newest.current.map(({ key, name }, at) => ({ key, name, run: () => newest.current[at]?.run() })),
      ),
    [registry, names],
  )
}
