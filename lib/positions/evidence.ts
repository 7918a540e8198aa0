import { z } from 'zod'
import type { Database } from '#lib/platform/database.ts'
import { PositionKind, PositionState } from '#lib/platform/generated/prisma/enums.ts'

const instant = z.iso.datetime()

/** What is kept of one position: who said what, of which text, in what role, on whose authority, when and from where. */
export const evidenceRecord = z.object({
  format: z.literal('chorus-position-evidence/1'),
  positionId: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  person: z.object({ id: z.string(), name: z.string(), capacity: z.string(), authority: z.string() }),
  said: z.object({
    kind: z.enum(PositionKind),
    reservation: z.string().nullable(),
    dissent: z.string().nullable(),
    dissentPublic: z.boolean(),
    reasons: z.string().nullable(),
    reasonsPublic: z.boolean(),
  }),
  takenAt: instant,
  requestAddress: z.string(),
  campaign: z.object({ slug: z.string(), title: z.string() }),
  /** The version the officer read, and its text letter for letter. */
  version: z.object({ number: z.number().int(), sha256: z.string(), text: z.string() }),
  /** The version it stands or stood on, where an editorial change carried it there; null when nobody carried it. */
  carriedTo: z
    .object({ number: z.number().int(), sha256: z.string(), objectUntil: instant.nullable() })
    .nullable(),
  state: z.enum(PositionState),
  endedAt: instant.nullable(),
  endedWhy: z.string().nullable(),
  /** When this record was drawn up. */
  issuedAt: instant,
})
export type EvidenceRecord = z.infer<typeof evidenceRecord>

/** The evidence of a position as it is at `now`; null when there is none. Who may read it, the caller has made sure. */
export async function evidenceOf(
  db: Database,
  positionId: string,
  now: Date = new Date(),
): Promise<EvidenceRecord | null> {
  const position = await db.position.findUnique({
    where: { id: positionId },
    include: {
      version: {
        select: {
          number: true,
          sha256: true,
          text: true,
          campaignId: true,
          campaign: { select: { slug: true, title: true } },
        },
      },
    },
  })
  if (!position) return null
  const { version } = position
  const read =
    version.sha256 === position.textSha256
      ? version
      : await db.version.findFirst({
          where: { campaignId: version.campaignId, sha256: position.textSha256 },
          select: { number: true, sha256: true, text: true },
        })
  if (!read) return null
  return {
    format: 'chorus-position-evidence/1',
    positionId,
    organisation: { id: position.organisationId, name: position.organisationName },
    person: {
      id: position.personId,
      name: position.personName,
      capacity: position.capacity,
      authority: position.authority,
    },
    said: {
      kind: position.kind,
      reservation: position.reservation,
      dissent: position.dissent,
      dissentPublic: position.dissentPublic,
      reasons: position.reasons,
      reasonsPublic: position.reasonsPublic,
    },
    takenAt: position.takenAt.toISOString(),
    requestAddress: position.requestAddress,
    campaign: version.campaign,
    version: { number: read.number, sha256: read.sha256, text: read.text },
    carriedTo: position.carriedFromId
      ? {
          number: version.number,
          sha256: version.sha256,
          objectUntil: position.objectUntil?.toISOString() ?? null,
        }
      : null,
    state: position.state,
    endedAt: position.endedAt?.toISOString() ?? null,
    endedWhy: position.endedWhy,
    issuedAt: now.toISOString(),
  }
}
