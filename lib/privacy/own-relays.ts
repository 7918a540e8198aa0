import type { Database } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { LetGoFor, RelayState } from '#lib/platform/generated/prisma/enums.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { askedUntil } from '#lib/replies/ask-to-relay.ts'
import { filesToList, openableFile } from '#lib/replies/file-data.ts'
import { supporterOfToken } from '#lib/supporters/own-page.ts'
import { rowsOfWriter } from '#lib/supporters/writer.ts'

/** What a letter's supporter wrote back to the office through us, on their own page. */
export type OwnRelay = {
  id: string
  receivedAt: Date
  state: RelayState
  /** Since when. */
  since: Date
  letGoFor: LetGoFor | null
  /** Until when it can be sent on, while it waits for that. */
  until: Date | null
  subject: string
  /** Their words, without what they quoted; empty once they are not kept any more. */
  text: string
  files: { number: number; name: string }[]
}

/** What to select of what was written back, the oldest first. */
export const relaysToShow = {
  orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
  include: { inbound: { select: { subject: true, words: true, clearedAt: true, files: filesToList } } },
} as const satisfies Prisma.Letter$relaysArgs

type Row = Prisma.RelayGetPayload<{ include: (typeof relaysToShow)['include'] }>

export const ownRelay = ({ id, receivedAt, state, stateChangedAt, letGoFor, inbound }: Row): OwnRelay => ({
  id,
  receivedAt,
  state,
  since: stateChangedAt,
  letGoFor,
  until: state === 'asked' ? askedUntil(stateChangedAt) : null,
  subject: inbound.subject,
  text: inbound.words,
  files: inbound.files.map(({ number, name }) => ({ number, name })),
})

/** The id of a file that came with what the writer wrote back; null for any other. */
export async function ownRelayFile(
  db: Database,
  { token, id, number }: { token: string; id: string; number: string },
): Promise<string | null> {
  const supporterId = supporterOfToken(token)
  if (!supporterId || !isOwnId(id)) return null
  const rows = await rowsOfWriter(db, supporterId)
  const relay = await db.relay.findFirst({
    where: {
      id,
      letter: { supporterId: { in: rows.map((row) => row.id) }, confirmedAt: { not: null } },
      inbound: { clearedAt: null },
    },
    select: { inboundId: true },
  })
  return relay && openableFile(db, { inboundId: relay.inboundId, number })
}
