/** Where a supporter is on the way, in the words of the step list. */
export const journeySteps = ['Your MP', 'Your letter', 'About you', 'Check', 'Confirm by e-mail'] as const
