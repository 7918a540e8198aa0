/** A refusal as a value: what happened, what is safe and what to do next; `fields` names what to put right in a form. */
export type Refused<Reason extends string> = {
  ok: false
  reason: Reason
  message: string
  fields?: Record<string, string>
}

export const refused = <Reason extends string>(
  reason: Reason,
  message: string,
  fields?: Record<string, string>,
): Refused<Reason> => ({ ok: false, reason, message, ...(fields && { fields }) })
