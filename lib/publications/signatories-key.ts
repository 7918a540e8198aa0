import { createHash } from 'node:crypto'

type Stand = { organisationId: string; kind: string; reservation: string | null }

/** A fingerprint of who stands under a text and with what reservation, in whatever order they come. */
export function signatoriesKey(signatories: readonly Stand[]): string {
  const each = signatories.map(({ organisationId, kind, reservation }) => [organisationId, kind, reservation])
  const sorted = each.map((stand) => JSON.stringify(stand)).toSorted()
  return createHash('sha256').update(sorted.join('\n')).digest('hex')
}
