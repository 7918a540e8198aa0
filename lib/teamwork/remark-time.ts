const QUARTER_MS = 15 * 60_000

/** Until when its writer may change a remark. */
export const changeableUntil = ({ writtenAt }: { writtenAt: Date }): Date =>
  new Date(writtenAt.getTime() + QUARTER_MS)
