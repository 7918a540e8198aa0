import { z } from 'zod'
import { type ActionOn, writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { type AuthAnswer, askAuth } from './ask-auth.ts'
import { secondStepProblems } from './problems.ts'
import { qrPath } from './qr-path.ts'
import type { Enrolment, Person } from './schema.ts'

type Refusal = Refused<
  keyof typeof secondStepProblems,
  {
    cookies: string[]
    /** Seconds until another try counts; after `too_many` only. */
    retryAfter: number | null
  }
>

const started = z.object({ totpURI: z.url(), backupCodes: z.array(z.string()) })

/** Begins to enrol an app: a fresh key and backup codes. Signing in does not ask for it until a code is confirmed. */
export async function startSecondStep({
  password,
  headers,
}: {
  password: string
  headers: Headers
}): Promise<{ ok: true; enrolment: Enrolment; cookies: string[] } | Refusal> {
  const answer = await askAuth('/two-factor/enable', { password, method: 'totp' }, headers)
  if (!answer.ok) return refusal(answer)
  const { totpURI, backupCodes } = started.parse(answer.body)
  const key = new URL(totpURI).searchParams.get('secret') ?? ''
  return { ok: true, enrolment: { key, qr: qrPath(totpURI), backupCodes }, cookies: answer.cookies }
}

/** Confirms that the app shows the right code: from now on signing in asks for one. */
export async function confirmSecondStep({
  db,
  person,
  code,
  headers,
}: {
  db: Database
  person: Person
  code: string
  headers: Headers
}): Promise<{ ok: true; cookies: string[] } | Refusal> {
  const answer = await askAuth('/two-factor/verify-totp', { code }, headers)
  if (!answer.ok) return refusal(answer, 'wrong_code')
  await note(db, person, 'second_step.turned_on')
  return { ok: true, cookies: answer.cookies }
}

/** Stops asking for a code; the password has to be given again. */
export async function stopSecondStep({
  db,
  person,
  password,
  headers,
}: {
  db: Database
  person: Person
  password: string
  headers: Headers
}): Promise<{ ok: true; cookies: string[] } | Refusal> {
  const answer = await askAuth('/two-factor/disable', { password }, headers)
  if (!answer.ok) return refusal(answer)
  await note(db, person, 'second_step.turned_off')
  return { ok: true, cookies: answer.cookies }
}

function refusal(
  { status, code, cookies, retryAfter }: AuthAnswer,
  wrong: 'wrong_password' | 'wrong_code' = 'wrong_password',
): Refusal {
  if (status === 429) return refused('too_many', secondStepProblems.too_many, { cookies, retryAfter })
  const reason = code === 'TOTP_ALREADY_ENABLED' ? 'already_on' : wrong
  return refused(reason, secondStepProblems[reason], { cookies, retryAfter: null })
}

const note = (db: Database, person: Person, action: ActionOn<'person'>) =>
  db.$transaction((tx) =>
    writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: person.id,
      action,
    }),
  )
