import { type Door, knock } from '#lib/platform/doors.ts'
import type { Refused } from '#lib/platform/refused.ts'
import type { Language } from '#lib/words/language.ts'
import { refusals } from './refusals.ts'

/** Null where whoever asks may come in; else the refusal that says to wait. For every door that opens to anybody. */
export async function atDoor(
  door: Door,
  request: Request,
  language: Language,
): Promise<Refused<'too_many', { retryAfter: number }> | null> {
  const answer = await knock(door, request.headers)
  return answer.ok ? null : { ...refusals.tooMany(language), retryAfter: answer.again }
}
