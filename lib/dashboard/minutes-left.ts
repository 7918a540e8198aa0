/**
 * Whole minutes, rounded up, until `waiting` letters have left at the pace of the `left` ones since `since`; null when
 * there is no pace to go by.
 */
export function minutesLeft({
  waiting,
  left,
  since,
  now,
}: {
  waiting: number
  left: number
  since: Date | null
  now: Date
}): number | null {
  if (waiting === 0) return 0
  if (left === 0 || !since) return null
  const minutes = Math.max(1 / 60, (now.getTime() - since.getTime()) / 60_000)
  return Math.ceil((waiting * minutes) / left)
}
