/** States of ours as a statement lists them behind `IN`: `('sent', 'failed')`. They are words of the code, never anybody's text. */
export const sqlList = <State extends Lowercase<string>>(states: readonly State[]): string =>
  `(${states.map((state) => `'${state}'`).join(', ')})`
