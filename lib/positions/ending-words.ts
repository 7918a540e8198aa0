const done: Readonly<Record<string, string>> = {
  withdrawn:
    'The position is withdrawn. Nothing public shows it any more. You can take a new one at any time.',
  objected: 'You objected, and the position is withdrawn. Read the new text and answer anew when you wish.',
}

const problems: Readonly<Record<string, string>> = {
  not_allowed:
    'To withdraw a position you need the role of officer of that organisation. The position stands. A coordinator can give you the role.',
  no_such_position: 'There is no such position. Below is what stands now.',
  already_ended: 'This position had ended already. Below is what stands now.',
  too_late:
    'The time to object is over, so the position was carried over and stands. You have lost nothing: you can withdraw it at any time.',
  not_carried: 'This position was not carried over from an earlier text. You can withdraw it at any time.',
}

const wordsIn = (words: Readonly<Record<string, string>>) => (code: string | string[] | undefined) =>
  typeof code === 'string' ? (words[code] ?? null) : null

/** What was done with a position, as the address of the page says; null when nothing was. */
export const endingDone = wordsIn(done)

/** Why nothing was done, as the address of the page says; null when there was no trouble. */
export const endingProblem = wordsIn(problems)
