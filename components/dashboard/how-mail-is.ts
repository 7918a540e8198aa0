import type { Dashboard } from '#lib/dashboard/schema.ts'

type Said = { kind: 'success' | 'warning' | 'error'; title: string }

/** What the line about mail begins with, while a worker is at work. Never green while anything is kept back or stopped. */
export function howMailIs({
  health,
  lanes,
  collecting,
}: Pick<Dashboard, 'health' | 'lanes' | 'collecting'>): Said {
  const stopped = lanes.some(({ rest }) => rest) || collecting.some(({ trouble }) => trouble)
  if (stopped) return { kind: 'error', title: 'Some mail is stopped' }
  if ((health.keptBack ?? 0) > 0) return { kind: 'warning', title: 'Mail is moving, but not all of it' }
  return { kind: (health.troubled ?? 0) > 0 ? 'warning' : 'success', title: 'Mail is moving' }
}
