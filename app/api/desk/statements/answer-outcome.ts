import { answerJson } from '../../answers.ts'

type Outcome = { ok: true } | { ok: false; reason: string; message: string }

const STATUS: Readonly<Record<string, number>> = {
  invalid: 422,
  not_allowed: 403,
  no_such_campaign: 404,
  no_such_clause: 404,
  no_such_amendment: 404,
  no_such_version: 404,
}

/** What a verb of the statement said, as an answer: everything it knows, and 409 where somebody else was quicker. */
export const answerOutcome = (outcome: Outcome): Response =>
  answerJson(outcome, { status: outcome.ok ? 200 : (STATUS[outcome.reason] ?? 409) })
