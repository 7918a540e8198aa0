import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { PUBLISH_OPEN } from './draft-open.ts'
import { noSuchVersion } from './failures.ts'
import { type NotOpen, openStatement } from './open-statement.ts'

/**
 * Makes a version the one the public sees. Publishing it again changes nothing; one older than what the public sees is
 * refused, for it was replaced on purpose.
 */
export async function publishVersion({
  db,
  person,
  versionId,
  now,
}: {
  db: Database
  person: { id: string }
  versionId: string
  now: Date
}): Promise<{ ok: true; again: boolean } | NotOpen | Refused<'no_such_version' | 'replaced'>> {
  return db.$transaction(async (tx) => {
    const version = await tx.version.findUnique({ where: { id: versionId } })
    if (!version) return noSuchVersion()
    const { campaignId, number } = version
    const attempt = { personId: person.id, action: 'version.publish', states: PUBLISH_OPEN, now } as const
    const opened = await openStatement(tx, { ...attempt, campaignId })
    if (!opened.ok) return opened
    const published = await tx.version.findFirst({
      where: { campaignId, publishedAt: { not: null } },
      orderBy: [{ publishedAt: 'desc' }, { number: 'desc' }],
    })
    if (published?.id === versionId) return { ok: true, again: true }
    if (published && published.number > number) {
      return refused(
        'replaced',
        `The public sees version ${published.number}, which replaced this one. Nothing was changed. To go back, change the draft and cut a new version.`,
      )
    }
    await tx.version.update({ where: { id: versionId }, data: { publishedAt: now } })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: versionId,
      action: 'version.published',
      detail: { campaignId, number, before: published?.number ?? null },
    })
    return { ok: true, again: false }
  })
}
