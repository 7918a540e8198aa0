/** What was just done to an organisation or an account, by the mark that the page’s address carries. */
export const organisationDone: Readonly<Record<string, string>> = {
  added: 'The organisation belongs to the coalition from today. Invite the people who will act for it.',
  saved: 'The details are saved.',
  'logo-changed': 'The new logo is in place everywhere it is shown.',
  'logo-removed': 'The logo is taken away.',
  invited: 'The invitation is on its way by mail. It works for seven days.',
  'called-back': 'The invitation is called back: its link no longer works.',
  'sent-again': 'A new invitation is on its way by mail. The link in the first one no longer works.',
  'role-given': 'The role is changed. It counts from the person’s next page on.',
  'role-taken': 'The role is taken away. It counts from the person’s next page on.',
  'case-given': 'The campaign is theirs: they read its answers from their next page on.',
  'case-taken':
    'The campaign is taken back. They see none of its answers from their next page on, and what they had in hand is anybody’s again.',
  left: 'The organisation has left the coalition. What it signed and wrote stays on record.',
  joined:
    'The organisation belongs to the coalition again. Look through its people: their roles count again.',
  welcome: 'Welcome. You can start work now; what is asked of your organisation stands under “Asked of us”.',
  mail: 'Your choice about mail is saved.',
}
