import type { IncumbencyBegan, IncumbencyEnded } from '#lib/platform/generated/prisma/enums.ts'
import { dayIn } from '#lib/words/dates.ts'

const began: Readonly<Record<IncumbencyBegan, string>> = {
  general_election: 'general election',
  by_election: 'by-election',
  changed_party: 'changed party',
  whip_removed: 'whip removed',
  whip_restored: 'whip restored',
}
const ended: Readonly<Record<IncumbencyEnded, string>> = {
  resigned: 'resigned',
  changed_party: 'changed party',
  whip_removed: 'whip removed',
  whip_restored: 'whip restored',
  dissolution: 'Parliament was dissolved',
}

type Held = {
  startedOn: Date
  beganBy: IncumbencyBegan
  endedOn: Date | null
  endedBy: IncumbencyEnded | null
}

/** "from 19 June 2026 (by-election)", "from 5 July 2024 (general election) to 18 May 2026 (resigned)". */
export function heldWhen({ startedOn, beganBy, endedOn, endedBy }: Held): string {
  const from = `from ${dayIn('en', startedOn)} (${began[beganBy]})`
  if (!endedOn) return from
  return `${from} to ${dayIn('en', endedOn)}${endedBy ? ` (${ended[endedBy]})` : ''}`
}
