import { z } from 'zod'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { askAuth } from './ask-auth.ts'
import { qrPath } from './qr-path.ts'
import { codeInput, type Enrolment, type Person } from './schema.ts'

type Refused = {
  ok: false
  reason: 'wrong_password' | 'wrong_code' | 'already_on' | 'too_many'
  cookies: string[]
}

const started = z.object({ totpURI: z.url(), backupCodes: z.array(z.string()) })

/** Begins to enrol an app: a fresh key and backup codes. Signing in does not ask for it until a code is confirmed. */
export async function startSecondStep({
  password,
  headers,
}: {
  password: string
  headers: Headers
}): Promise<{ ok: true; enrolment: Enrolment; cookies: string[] } | Refused> {
  const answer = await askAuth('/two-factor/enable', { password, method: 'totp' }, headers)
  if (!answer.ok) return refused(answer)
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
}): Promise<{ ok: true; cookies: string[] } | Refused> {
  const parsed = codeInput.safeParse({ code })
  if (!parsed.success) return { ok: false, reason: 'wrong_code', cookies: [] }
  const answer = await askAuth('/two-factor/verify-totp', parsed.data, headers)
  if (!answer.ok) return { ...refused(answer), ...(answer.status === 429 ? {} : { reason: 'wrong_code' }) }
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
}): Promise<{ ok: true; cookies: string[] } | Refused> {
  const answer = await askAuth('/two-factor/disable', { password }, headers)
  if (!answer.ok) return refused(answer)
  await note(db, person, 'second_step.turned_off')
  return { ok: true, cookies: answer.cookies }
}

function refused({
  status,
  code,
  cookies,
}: {
  status: number
  code: string | null
  cookies: string[]
}): Refused {
  if (status === 429) return { ok: false, reason: 'too_many', cookies }
  return { ok: false, reason: code === 'TOTP_ALREADY_ENABLED' ? 'already_on' : 'wrong_password', cookies }
}

const note = (db: Database, person: Person, action: string) =>
  db.$transaction((tx) =>
    writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subject: { kind: 'person', id: person.id },
      action,
    }),
  )
