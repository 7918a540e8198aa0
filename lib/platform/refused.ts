import type { Conflict, FormValues } from './merge-edits.ts'

/**
 * Why nothing was done, as a value: what happened, what is safe and what to do next, in words for whoever asked. The
 * reason decides the status an answer has (`app/http/statuses.ts`).
 */
export type Refused<Reason extends string = string, More extends object = object> = Omit<
  Refusal<Reason>,
  keyof More
> &
  More

type Refusal<Reason extends string> = {
  ok: false
  reason: Reason
  message: string
  /** What to put right, by the name of the form's field. */
  fields?: Record<string, string>
  /** What must be in place first, how, and on which page. */
  missing?: readonly { what: string; how: string; href: string }[]
  /** Fields that somebody else saved to something else meanwhile. */
  conflicts?: readonly Conflict[]
  /** What the form should hold now: what was typed, with what others saved in the fields it left alone. */
  values?: FormValues
  /** What it then starts from. */
  saved?: FormValues
}

/** @param more what else the answer says, such as `fields` */
export const refused = <Reason extends string, More extends object = object>(
  reason: Reason,
  message: string,
  more?: More,
): { ok: false; reason: Reason; message: string } & More =>
  Object.assign({ ok: false as const, reason, message }, more)
