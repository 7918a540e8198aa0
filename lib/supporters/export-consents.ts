import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { londonDay, londonTime } from '#lib/platform/london-day.ts'
import { writeCsv } from '#lib/platform/write-csv.ts'
import { type StandingYes, standingYeses } from './data.ts'

const HEAD = ['Name', 'E-mail', 'Said yes to', 'Wording', 'Language', 'Said', 'Counts since']

/**
 * Those who want an organisation's news, as a table for its own officers: each with the exact words and the times. Nothing
 * of it is kept; that it was taken, by whom and how many rows, stands in the audit.
 */
export async function exportConsents({
  db,
  person,
  organisationId,
  now,
}: {
  db: Database
  person: { id: string }
  organisationId: string
  now: Date
}): Promise<{ ok: true; csv: string; count: number } | NotAllowed> {
  return db.$transaction(async (tx) => {
    const right = await allowed(tx, { personId: person.id, action: 'consent.export', organisationId, now })
    if (!right.ok) return right
    const yeses = await standingYeses(tx, organisationId)
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: organisationId,
      action: 'consents.exported',
      detail: { count: yeses.length },
    })
    return { ok: true, csv: writeCsv([HEAD, ...yeses.map(row)]), count: yeses.length }
  })
}

const row = ({ name, email, wording, wordingVersion, language, givenAt, confirmedAt }: StandingYes) => [
  name,
  email,
  wording,
  wordingVersion,
  language,
  inLondon(givenAt),
  inLondon(confirmedAt),
]

const inLondon = (at: Date) => `${londonDay(at)} ${londonTime(at)}`
