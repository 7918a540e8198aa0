import type { AnswersGoTo } from '#lib/platform/generated/prisma/enums.ts'

/** What is known of whom a message is for: of each letter concerned, whom its answers are for. */
export type Belongs = {
  /** The letter whose own address it came to. */
  cameTo: AnswersGoTo | null
  /** The letter it was placed with; null as long as it belongs to none. */
  placedWith: AnswersGoTo | null
  /** The letters that something in it points to. */
  pointsTo: readonly AnswersGoTo[]
  /** It holds an answer that was for its supporter alone: our copy of one, come back or answered. */
  holdsCopy: boolean
  /** A mail system says in it, from no one, what became of a message. */
  report: boolean
}

/**
 * Whether staff may read a message: its words, its subject, its files, its source. Said here once; the message keeps it
 * (`staffMayRead`), and whatever shows a message or an answer asks for that. What came to the address of a letter whose answers
 * are for the supporter alone is never theirs, wherever it is placed. What points to letters of both kinds is theirs once it is
 * placed with one whose answers staff read.
 */
export function mayStaffRead({ cameTo, placedWith, pointsTo, holdsCopy, report }: Belongs): boolean {
  if (holdsCopy) return false
  if (report) return true
  const decide = placedWith ? [cameTo, placedWith] : [cameTo, ...pointsTo]
  return !decide.includes('supporter_alone')
}
