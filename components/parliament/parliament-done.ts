/** What was just recorded of Parliament, by the mark that the page’s address carries. */
export const parliamentDone: Readonly<Record<string, string>> = {
  dissolved: 'The dissolution is recorded.',
  elected: 'The election is recorded. Letters leave again.',
  'taken-back': 'The dissolution is taken back. Letters leave.',
  member: 'What is known of the MP is saved.',
}
