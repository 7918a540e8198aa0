/** What was done with a position, by the mark that the page's address carries. */
export const endingDone: Readonly<Record<string, string>> = {
  withdrawn:
    'The position is withdrawn. Nothing public shows it any more. You can take a new one at any time.',
  objected: 'You objected, and the position is withdrawn. Read the new text and answer anew when you wish.',
}
