/** The status of each reason that is not 404 or 409. */
const statuses: Readonly<Record<string, number>> = {
  signed_out: 401,
  wrong: 401,
  not_signed: 401,
  stale: 401,
  wrong_code: 401,
  wrong_password: 401,
  start_again: 401,
  not_allowed: 403,
  foreign: 403,
  not_found: 404,
  too_big: 413,
  too_much: 413,
  not_a_form: 415,
  invalid: 422,
  not_ours: 422,
  too_many: 429,
  too_many_codes: 429,
  too_many_letters: 429,
  fault: 500,
  unavailable: 503,
}

/** The status a refusal is answered with: 404 for what is not there, 409 for what changed meanwhile, unless it is listed. */
export const statusOf = (reason: string): number =>
  statuses[reason] ?? (/^(no_such|unknown)/.test(reason) ? 404 : 409)
