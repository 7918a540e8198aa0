/** So many at most are run as one. */
const MOST_AT_ONCE = 64

/** While one is being flushed to the disk the next run: fewer at once are slower than each by itself would be. */
const MOST_UNDER_WAY = 4

type Asked<Question, Answer> = {
  question: Question
  told: { resolve(answer: Answer): void; reject(why: unknown): void }
}

/**
 * Runs as one what is asked within the same turn of the event loop, or while as many as may run at once are under way: whoever is
 * alone waits for nobody.
 * @param run comes back when what was run as one has ended, with the answers in the order of the questions; each may take longer
 * and fail by itself, and no other waits for it
 */
export function runTogether<Question, Answer>(
  run: (questions: Question[]) => Promise<Promise<Answer>[]>,
): (question: Question) => Promise<Answer> {
  const waiting: Asked<Question, Answer>[] = []
  let underWay = 0

  async function runAll(): Promise<void> {
    while (waiting.length > 0) {
      const some = waiting.splice(0, MOST_AT_ONCE)
      try {
        const answers = await run(some.map(({ question }) => question))
        for (const [place, { told }] of some.entries()) {
          const answer = answers[place]
          if (answer) answer.then(told.resolve, told.reject)
          else told.reject(new Error('what was asked was not answered'))
        }
      } catch (error) {
        for (const { told } of some) told.reject(error)
      }
    }
    underWay--
  }

  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, told: { resolve, reject } })
      if (underWay === MOST_UNDER_WAY) return
      underWay++
      setImmediate(runAll)
    })
}
