/** What went wrong while signing in, for the page: what happened, what is safe, what next. */
export const signInProblems = {
  wrong:
    'That address and password do not belong together. Nothing is locked. Check both and try again; if you have forgotten the password, ask whoever runs Chorus for a new one.',
  too_many: 'There were too many tries from here. Your account is safe. Wait a minute, then try again once.',
  too_many_codes:
    'There were too many wrong codes. Your account is safe. Wait a quarter of an hour, then try again once.',
  wrong_code:
    'That code is not right, or its 30 seconds are over. Look at the app again and type the code it shows now.',
  start_again:
    'This second step is over: it took longer than ten minutes, or too many codes were wrong. Your account is safe. Start again with your password.',
} as const

/** The same for the second step in the account page. */
export const secondStepProblems = {
  wrong_password: 'That is not your password. Nothing was changed. Try again.',
  wrong_code:
    'That code is not right, or its 30 seconds are over. Nothing was changed. Type the code the app shows now.',
  already_on: 'Signing in asks for a code already. Nothing was changed. Reload this page to see it.',
  too_many: 'There were too many tries. Nothing was changed. Wait a minute, then try again once.',
} as const

/** The words for a problem named in an address; null for anything else. */
export function signInProblem(name: unknown): string | null {
  const known = Object.entries(signInProblems).find(([key]) => key === name)
  return known?.[1] ?? null
}

/** What keeps somebody from accepting an invitation. */
export const acceptProblems = {
  wrong:
    'That is not the password of your account here. The invitation is still open. Try again; if you have forgotten it, ask a coordinator.',
  too_many:
    'There were too many tries from here. The invitation is still open. Wait a minute, then try again.',
  unknown: 'We do not know this link. Nothing was changed. Copy the whole of it from the mail.',
  accepted:
    'This invitation has been used. Nothing more was changed. Sign in with the address it was sent to.',
  called_back:
    'This invitation was called back. Nothing was changed. If you expected it, ask whoever invited you.',
  expired: 'This invitation has run out. Nothing was changed. Ask whoever invited you to send it again.',
  not_in_coalition:
    'That organisation does not belong to the coalition today. Nothing was changed. Ask whoever invited you.',
} as const
