/** The life of a thing as a table: each state, what it means to a reader, and the states it may move to. */
export type LifeCycle<State extends string> = {
  readonly name: string
  readonly initial: State
  readonly states: Readonly<Record<State, { readonly means: string; readonly to: readonly State[] }>>
}

/** Whether the table allows the move. */
export function mayMove<State extends string>(cycle: LifeCycle<State>, from: State, to: State): boolean {
  return cycle.states[from].to.includes(to)
}

/** Every state from which the table allows a move to `to`. */
export function statesBefore<State extends string>(cycle: LifeCycle<State>, to: State): State[] {
  return allStates(cycle).filter((from) => mayMove(cycle, from, to))
}

/** Every state of the table, in its order. */
export function allStates<State extends string>(cycle: LifeCycle<State>): State[] {
  return Object.keys(cycle.states) as State[]
}
