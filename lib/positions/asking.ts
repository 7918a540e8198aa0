import type { VersionChange } from '#lib/platform/generated/prisma/enums.ts'

export type AskedVersion = {
  id: string
  number: number
  change: VersionChange
  cutAt: Date
  askedUntil: Date | null
}

/**
 * What organisations are asked now. Editorial changes ask nothing anew: the question was put with the last version that
 * was the first or a material change, and an answer to any version since then is an answer.
 */
export type Asking<Version extends AskedVersion> = {
  /** The version to take a position on. */
  latest: Version
  /** The version the question was put with. */
  root: Version
  /** Every version from the root to the latest. */
  answeredBy: Version[]
  /** Until when an answer is asked for; null when nobody set a date. */
  until: Date | null
}

/** @param versions of one campaign, in any order; null when there is none */
export function askingOf<Version extends AskedVersion>(versions: readonly Version[]): Asking<Version> | null {
  const newestFirst = versions.toSorted((a, b) => b.number - a.number)
  const [latest] = newestFirst
  if (!latest) return null
  const rootAt = newestFirst.findIndex(({ change }) => change !== 'editorial')
  const answeredBy = rootAt < 0 ? newestFirst : newestFirst.slice(0, rootAt + 1)
  return {
    latest,
    root: answeredBy.at(-1) ?? latest,
    answeredBy,
    until: answeredBy.find(({ askedUntil }) => askedUntil)?.askedUntil ?? null,
  }
}
