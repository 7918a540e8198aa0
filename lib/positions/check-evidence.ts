import type { Database } from '#lib/platform/database.ts'
import { sha256Of } from '#lib/platform/sha256-of.ts'
import { dayAndTime } from '#lib/words/dates.ts'
import { type EvidenceRecord, evidenceOf } from './evidence.ts'
import { stateLine } from './evidence-lines.ts'
import { isFileWhole, openRecord } from './evidence-seal.ts'
import { positionWords } from './position-words.ts'
import { attachedFile } from './read-evidence.ts'

/** One thing that was checked, in a plain sentence; `ok` is null where it could not be checked. */
export type Finding = { ok: boolean | null; text: string }

/**
 * Checks an evidence PDF: its seal, the seal of the record in it, the text against its hash, and the record against the
 * database. `db` is null when no database can be reached: then the last is left out and said to be.
 */
export async function checkEvidence(file: Buffer, db: Database | null): Promise<Finding[]> {
  const attached = attachedFile(file)
  const opened = attached === null ? null : openRecord(attached)
  const whole = wholeFinding(isFileWhole(file))
  if (!opened) {
    return [
      whole,
      no(
        'There is no record of a position in this file that Chorus can read. It may not be one of ours, or it was saved again by another program.',
      ),
    ]
  }
  const { record, sealed } = opened
  return [
    yes(whoSaidWhat(record)),
    whole,
    sealed
      ? yes('The record inside carries the seal of this installation.')
      : no('The record inside was changed, or it comes from another installation: its seal does not hold.'),
    textFinding(record),
    ...(await databaseFindings(record, db)),
  ]
}

/** Whether everything that could be checked was found right. */
export const allRight = (findings: Finding[]) => findings.every(({ ok }) => ok !== false)

const yes = (text: string): Finding => ({ ok: true, text })
const no = (text: string): Finding => ({ ok: false, text })

function whoSaidWhat({ organisation, person, said, campaign, version, takenAt }: EvidenceRecord): string {
  return `The document says: ${organisation.name} ${positionWords[said.kind].past} version ${version.number} of “${campaign.title}” on ${dayAndTime(takenAt)}, by ${person.name} (${person.capacity}), on the authority of ${person.authority}.`
}

function wholeFinding(whole: boolean | null): Finding {
  if (whole) return yes('The file is whole: not one byte was changed since Chorus made it.')
  return whole === null
    ? no('The file carries no seal at its end: it was cut short, or saved again by another program.')
    : no(
        'The file was changed after Chorus made it, or it comes from another installation: its seal does not hold.',
      )
}

function textFinding({ version }: EvidenceRecord): Finding {
  return sha256Of(version.text) === version.sha256
    ? yes(`The text is the text of version ${version.number}: its SHA-256 is ${version.sha256}.`)
    : no(`The text is not what was signed: its SHA-256 is not ${version.sha256}.`)
}

async function databaseFindings(record: EvidenceRecord, db: Database | null): Promise<Finding[]> {
  if (!db) {
    return [
      {
        ok: null,
        text: 'The database was not reached, so whether the position still stands was not checked.',
      },
    ]
  }
  const kept = await evidenceOf(db, record.positionId)
  if (!kept) return [no('This position is not on record here.')]
  if (facts(kept) !== facts(record)) {
    return [no('A position with this number is on record here, but it says something else.')]
  }
  return [yes('The position is on record here, in the same words.'), yes(`As of now: ${stateLine(kept)}`)]
}

/** What of a record never changes, whatever becomes of the position. */
function facts({ state, endedAt, endedWhy, issuedAt, campaign, ...lasting }: EvidenceRecord): string {
  return JSON.stringify({ ...lasting, campaign: campaign.slug })
}
