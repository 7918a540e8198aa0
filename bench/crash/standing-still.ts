import type { Moment } from './moments.ts'

export type StandingStill = {
  /** Waits here where it was asked to, once, until it is told to go on. */
  at(moment: Moment): Promise<void>
  /** Where it was asked to stand still; null when nowhere. */
  asked(): Moment | null
}

/** How a process of the bench stands still where its parent asks it to, says that it does, and goes on when it is told. It ends with its parent. */
export function standingStill(): StandingStill {
  let standsAt: Moment | null = null
  let goOn = () => {}
  process.on('message', (asked: { standAt: Moment | null }) => {
    standsAt = asked.standAt
    goOn()
  })
  process.once('disconnect', () => process.exit())
  return {
    asked: () => standsAt,
    async at(moment) {
      if (standsAt !== moment) return
      standsAt = null
      process.send?.(moment)
      await new Promise<void>((resolve) => {
        goOn = resolve
      })
    },
  }
}
