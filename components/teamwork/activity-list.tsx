import { Heading } from '#components/ui/heading.tsx'
import { londonClock, londonDay } from '#lib/platform/london-day.ts'
import type { ActivityEntry } from '#lib/teamwork/activity-sentence.ts'
import { longDay } from '#lib/words/dates.ts'
import { Sentence } from './sentence.tsx'

/** What people did, day by day. */
export function ActivityList({ items }: { items: ActivityEntry[] }) {
  return [...Map.groupBy(items, ({ at }) => londonDay(at))].map(([day, entries]) => (
    <section key={day} aria-labelledby={`day-${day}`}>
      <Heading level={2} id={`day-${day}`} className="text-xl">
        {longDay(day)}
      </Heading>
      <ul className="mt-1 divide-y divide-line">
        {entries.map((entry) => (
          <li key={entry.id} className="flex gap-4 py-1.5">
            <time dateTime={entry.at.toISOString()} className="shrink-0 text-ink-soft tabular-nums">
              {londonClock(entry.at)}
            </time>
            <p className="min-w-0 [overflow-wrap:anywhere]">
              <Sentence entry={entry} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  ))
}
