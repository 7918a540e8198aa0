import { answersAsEvidence } from './evidence-from-answers.ts'
import { contactsAsEvidence } from './evidence-from-contacts.ts'
import type { AskedOfSource, EvidenceSource, KnownRecord } from './evidence-source.ts'

/** Every source there is; Parliament's own record is one more row here. */
const sources: readonly EvidenceSource[] = [answersAsEvidence, contactsAsEvidence]

const OFFERED = 8

export type OfferedRecords = { title: string; records: (Pick<KnownRecord, 'title'> & { ref: string })[] }

/** What is known of a member that could be evidence, by its source, the newest first; no source that knows of nothing. */
export async function recordsToOffer(asked: AskedOfSource): Promise<OfferedRecords[]> {
  const offered = await Promise.all(
    sources.map(async ({ key, title, newest }) => ({
      title,
      records: (await newest(asked, OFFERED)).map((record) => ({
        title: record.title,
        ref: `${key}:${record.id}`,
      })),
    })),
  )
  return offered.filter(({ records }) => records.length > 0)
}

/** The record that somebody chose; null where no source knows it of this member for them. */
export async function knownRecord(asked: AskedOfSource, ref: string): Promise<KnownRecord | null> {
  const [key, id = ''] = ref.split(':')
  const source = sources.find((each) => each.key === key)
  return source ? source.one(asked, id) : null
}
