'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { useLive } from '#components/providers/use-live.ts'
import { waitsForMeQuery } from '#lib/dashboard/queries.ts'
import { countWords, type WaitsForMe } from '#lib/dashboard/waits-for-me-schema.ts'
import { doneAnswer, fetchJson } from '#lib/platform/fetch-json.ts'
import { formatCount } from '#lib/words/numbers.ts'
import { wayLook } from './way-look.ts'
import { type Group, groups, type Way } from './ways.ts'
import { wayOf } from './ways-of.ts'

type Props = { ways: readonly Way[]; closed: readonly string[] }

/** The pages of the team's side in groups that close, each page with how much waits there for whoever looks. */
export function WaysNav({ ways, closed }: Props) {
  const { data: waits } = useQuery(waitsForMeQuery)
  useLive({ answers: [waitsForMeQuery.queryKey], 'follow-ups': [waitsForMeQuery.queryKey] })
  const here = wayOf(ways, usePathname())
  const [shut, setShut] = useState(new Set(closed))
  const toggle = (group: Group, open: boolean) => {
    if (open !== shut.has(group)) return
    const next = new Set(shut)
    if (open) next.delete(group)
    else next.add(group)
    setShut(next)
    keep([...next])
  }
  return (
    <nav aria-label="Team" className="grid gap-1">
      {groupNames.map((group) => {
        const theirs = ways.filter((way) => way.group === group)
        if (theirs.length === 0) return null
        const [only, ...others] = theirs
        // A heading that says what its only page is called says nothing.
        if (only && others.length === 0 && only.name === groups[group])
          return <WayLink key={group} way={only} here={only === here} waits={waits} />
        return (
          <details
            key={group}
            open={!shut.has(group)}
            onToggle={({ currentTarget }) => toggle(group, currentTarget.open)}
          >
            <summary className="flex min-h-9 list-none items-center gap-1.5 rounded-md px-2.5 font-semibold text-ink-soft text-sm hover:text-ink">
              <span aria-hidden="true" className="inline-block text-[0.6em] [[open]>summary>&]:rotate-90">
                ▶
              </span>
              {groups[group]}
              <Waiting n={sumOf(theirs, waits)} />
            </summary>
            <ul>
              {theirs.map((way) => (
                <li key={way.href}>
                  <WayLink way={way} here={way === here} waits={waits} />
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </nav>
  )
}

const groupNames = Object.keys(groups).filter((name): name is Group => name in groups)

function WayLink({ way, here, waits }: { way: Way; here: boolean; waits: WaitsForMe | undefined }) {
  const { href, name, count } = way
  const n = (count && waits?.[count]) || 0
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (here) link.current?.scrollIntoView({ block: 'nearest' })
  }, [here])
  return (
    <Link
      ref={link}
      href={href}
      prefetch={false}
      aria-current={here ? 'page' : undefined}
      title={count && n > 0 ? `${formatCount(n)} ${countWords[count]}` : undefined}
      className={wayLook}
    >
      <span className="min-w-0 flex-1">{name}</span>
      {count && n > 0 && (
        <>
          <span className="rounded-full bg-brand px-2 font-bold text-on-brand text-sm tabular-nums">
            {formatCount(n)}
          </span>
          <span className="sr-only">{countWords[count]}</span>
        </>
      )}
    </Link>
  )
}

const sumOf = (list: readonly Way[], waits: WaitsForMe | undefined) =>
  list.reduce((sum, { count }) => sum + ((count && waits?.[count]) || 0), 0)

/** What waits in a group, while it is closed. */
function Waiting({ n }: { n: number }) {
  if (n === 0) return null
  return (
    <span className="ml-auto rounded-full bg-brand px-2 font-bold text-on-brand tabular-nums [[open]>summary>&]:hidden">
      {formatCount(n)}
      <span className="sr-only"> waiting</span>
    </span>
  )
}

/** On this browser; where it cannot be kept, they are closed for this visit alone. */
function keep(closed: string[]): void {
  fetchJson('/api/people/workbench', doneAnswer, { body: { closed: closed.join('.') } }).catch(
    () => undefined,
  )
}
