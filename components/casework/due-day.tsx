import { howDue } from '#lib/casework/due-days.ts'
import { dayIn } from '#lib/words/dates.ts'

type Props = { day: string; today: string; open: boolean }

/** A day by which something is to be done, and how it lies to today; never by its colour alone. */
export function DueDay({ day, today, open }: Props) {
  if (day === '') return <span className="text-ink-soft">No day named</span>
  const due = open ? howDue(day, today) : 'later'
  const shown = <time dateTime={day}>{dayIn('en', day)}</time>
  if (due === 'overdue') return <span className="font-semibold text-bad">Overdue: {shown}</span>
  if (due === 'today') return <span className="font-semibold text-warn">Today: {shown}</span>
  return due === 'soon' ? <span className="font-semibold">{shown}</span> : shown
}
