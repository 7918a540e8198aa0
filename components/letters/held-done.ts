/** What was just done to a held letter, by the word in the page's address. */
export const heldDone = {
  released: 'The letter goes on. If it was not confirmed yet, its supporter gets the mail that asks for it.',
  removed: 'The letter was removed. Nothing of it is sent. Its supporter may write again.',
}
