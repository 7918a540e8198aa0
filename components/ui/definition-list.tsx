import type { ReactNode } from 'react'

export type Definition = { term: string; value: ReactNode; action?: ReactNode }

/** Terms and what they hold, each with room for something to do ("Change"). */
export function DefinitionList({ items }: { items: Definition[] }) {
  return (
    <dl className="divide-y divide-line border-line border-y">
      {items.map(({ term, value, action }) => (
        <div key={term} className="grid items-baseline gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[12rem_1fr_auto]">
          <dt className="font-semibold">{term}</dt>
          <dd className="min-w-0 whitespace-pre-line">{value}</dd>
          {action && <dd className="sm:text-right">{action}</dd>}
        </div>
      ))}
    </dl>
  )
}
