/**
 * Lets work through one piece at a time in this process, in the order it came; a piece that fails does not keep the next
 * one back. `inLine` counts the piece in hand and those that wait.
 */
export function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve()
  let inLine = 0
  const leave = () => {
    inLine -= 1
  }
  return {
    inLine: () => inLine,
    take<Value>(work: () => Promise<Value>): Promise<Value> {
      inLine += 1
      const turn = last.then(work)
      last = turn.then(leave, leave)
      return turn
    },
  }
}
