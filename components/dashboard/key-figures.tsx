import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Dashboard } from '#lib/dashboard/schema.ts'
import { formatCount } from '#lib/words/numbers.ts'
import { answersAt, lettersAt, postedAt } from './list-addresses.ts'

/** The numbers people come for. */
export function KeyFigures({ dashboard }: { dashboard: Dashboard }) {
  const { letters, members, answers, waiting, held } = dashboard
  const delivered = letters.groups.find(({ group }) => group === 'delivered')?.count ?? null
  const opens = answers.newest !== null
  const list = (show: 'all' | 'delivered') => lettersAt({ show, campaign: dashboard.campaign })
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-7">
      <Figure
        name="Letters written"
        value={formatCount(letters.written)}
        more={opens && <FigureLink href={list('all')}>See letters</FigureLink>}
      />
      <Figure
        name="Letters delivered"
        value={formatCount(delivered)}
        more={opens && <FigureLink href={list('delivered')}>See delivered</FigureLink>}
      />
      <Figure
        name="Said to be posted"
        value={formatCount(letters.posted)}
        more={opens && <FigureLink href={postedAt({ campaign: dashboard.campaign })}>See by day</FigureLink>}
      />
      <Figure
        name="MPs written to"
        value={formatCount(members.length)}
        more={<FigureLink href="#mps">See MPs</FigureLink>}
      />
      <Figure
        name="Answers to read"
        value={formatCount(answers.unread)}
        more={
          opens && <FigureLink href={answersAt({ campaign: dashboard.campaign })}>Read answers</FigureLink>
        }
      />
      <Figure
        name="Wait for your look"
        value={formatCount(waiting)}
        more={opens && <FigureLink href="/replies?show=waiting">Pass on</FigureLink>}
      />
      <Figure
        name="In the holding pen"
        value={formatCount(held)}
        more={opens && <FigureLink href="/holding-pen">Place mail</FigureLink>}
      />
    </dl>
  )
}

function Figure({ name, value, more }: { name: string; value: string; more?: ReactNode }) {
  return (
    <div className="flex flex-col rounded-xl border border-line bg-surface p-4 shadow-card">
      <dt className="text-ink-soft leading-tight">{name}</dt>
      <dd className="mt-1 font-bold text-2xl leading-tight tabular-nums">{value}</dd>
      {more && <dd className="mt-auto">{more}</dd>}
    </div>
  )
}

function FigureLink({ href, children }: { href: Route; children: string }) {
  return (
    <Link href={href} className="inline-flex min-h-11 items-center font-semibold">
      {children}
    </Link>
  )
}
