import { type Language, localeOf, nameIn } from '#lib/words/language.ts'

type Named = { name: string; nameCy?: string | null }

/** An organisation that a supporter is asked for, by the name that stands in the wording. */
export type OfferedConsent = { id: string; name: string }

/**
 * Whose news a supporter may ask for, in the order of the page: the organisation they came through, the coalition, then
 * those that stand on the published statement, by name. Nobody is asked for twice, and nobody else may be recorded.
 */
export function offeredConsents({
  through,
  umbrella,
  signatories,
  language,
}: {
  through: (Named & { id: string }) | null
  umbrella: (Named & { id: string }) | null
  signatories: readonly (Named & { organisationId: string })[]
  language: Language
}): OfferedConsent[] {
  const named = ({ name, nameCy }: Named) => nameIn(language, { name, nameCy }).text
  const first = [through, umbrella].flatMap((one) => (one ? [{ id: one.id, name: named(one) }] : []))
  const rest = signatories
    .map((one) => ({ id: one.organisationId, name: named(one) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, localeOf(language)))
  const all = [...first, ...rest]
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at)
}
