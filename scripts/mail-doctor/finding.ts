/**
 * What was looked at, and how it is: right, wrong (with what to do), or not to be seen from here. One sentence each, for
 * the person at the keyboard; none holds a password.
 */
export type Finding = { what: string } & ({ is: 'right' | 'unseen' } | { is: 'wrong'; todo: string })

export const right = (what: string): Finding => ({ is: 'right', what })
export const wrong = (what: string, todo: string): Finding => ({ is: 'wrong', what, todo })
export const unseen = (what: string): Finding => ({ is: 'unseen', what })

const MARKS = { right: '✓', wrong: '✗', unseen: '–' }

/** A finding as it is printed. */
export const inLines = (finding: Finding): string =>
  `${MARKS[finding.is]} ${finding.what}${finding.is === 'wrong' ? `\n    ${finding.todo}` : ''}`
