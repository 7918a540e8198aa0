import type { Database, Transaction } from '#lib/platform/database.ts'
import type { CharityRegulator, DataPlace } from '#lib/platform/generated/prisma/enums.ts'
import { coalition } from './data.ts'
import { type DetailNeeded, detailsMissing } from './details-missing.ts'

/** Who runs this installation, for its public pages and its mails. A text that nobody has given is empty. */
export type CoalitionDetails = {
  name: string
  /** The name where a page is in Welsh: the Welsh one, or the English. */
  nameCy: string
  website: string
  /** A postal address, in lines. */
  address: string
  email: string
  telephone: string
  /** Who answers questions of privacy, and who takes complaints: `email` unless another is given. */
  privacyEmail: string
  complaintsEmail: string
  /** Its number in the Information Commissioner’s register of fee payers. */
  icoNumber: string
  /** Null for none, and until it is given; `notACharity` tells them apart. */
  charity: { number: string; regulator: CharityRegulator } | null
  notACharity: boolean
  dataPlace: DataPlace | null
  /** The companies that keep the servers and carry the mail, by name. */
  helpers: string[]
  /** What is needed before the public may be asked to write. */
  missing: DetailNeeded[]
}

/** The one row’s id. */
export const COALITION_DETAILS = 1

const nothingSaid = {
  email: '',
  telephone: '',
  privacyEmail: '',
  complaintsEmail: '',
  icoNumber: '',
  notACharity: false,
  dataPlace: null,
  helpers: [],
}

/** The coalition’s details; before anything was seeded or given they hold the name of the program, and say what is missing. */
export async function coalitionDetails(db: Database | Transaction): Promise<CoalitionDetails> {
  const umbrella = await coalition(db)
  const row = await db.coalitionDetails.findUnique({
    where: { id: COALITION_DETAILS },
    omit: { id: true },
  })
  const { privacyEmail, complaintsEmail, ...said } = row ?? nothingSaid
  const charityNumber = umbrella?.charityNumber ?? null
  const regulator = umbrella?.charityRegulator
  const name = umbrella?.name ?? 'Chorus'
  const details = {
    ...said,
    name,
    nameCy: umbrella?.nameCy || name,
    website: umbrella?.website ?? '',
    address: umbrella?.address ?? '',
    privacyEmail: privacyEmail || said.email,
    complaintsEmail: complaintsEmail || said.email,
    charity: charityNumber && regulator ? { number: charityNumber, regulator } : null,
  }
  return { ...details, missing: detailsMissing({ ...details, charityNumber }) }
}
