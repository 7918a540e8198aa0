/** What a form holds: each field's text; several ticks are joined by commas, none is the empty text. */
export type FormValues = Readonly<Record<string, string>>

/** A field that two people changed to different things since the second of them opened the page. */
export type Conflict = { name: string; saved: string; yours: string }

/**
 * Brings together what somebody typed with what was saved meanwhile, field by field: what only one of them changed is
 * taken; where both did, `conflicts` holds both, and `values` keeps what was typed.
 */
export function mergeEdits({
  startedFrom,
  saved,
  typed,
}: {
  startedFrom: FormValues
  saved: FormValues
  typed: FormValues
}): { values: FormValues; conflicts: Conflict[] } {
  const values: Record<string, string> = {}
  const conflicts: Conflict[] = []
  for (const [name, now] of Object.entries(saved)) {
    const yours = typed[name] ?? now
    const before = startedFrom[name] ?? now
    values[name] = yours === before ? now : yours
    if (yours !== before && now !== before && yours !== now) conflicts.push({ name, saved: now, yours })
  }
  return { values, conflicts }
}
