import { sha256Of } from '#lib/platform/sha256-of.ts'

type Stand = { organisationId: string; kind: string; reservation: string | null }

/** A fingerprint of who stands under a text and with what reservation, in whatever order they come. */
export function signatoriesKey(signatories: readonly Stand[]): string {
  const each = signatories.map(({ organisationId, kind, reservation }) => [organisationId, kind, reservation])
  const sorted = each.map((stand) => JSON.stringify(stand)).toSorted()
  return sha256Of(sorted.join('\n'))
}
