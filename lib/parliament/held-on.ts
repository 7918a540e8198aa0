/** Incumbencies that hold on a day, given as a date column holds it. */
export const heldOn = (date: Date) => ({
  startedOn: { lte: date },
  OR: [{ endedOn: null }, { endedOn: { gt: date } }],
})
