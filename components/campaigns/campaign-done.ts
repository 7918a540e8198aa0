/** What was just done to a campaign, by the mark that the page’s address carries. */
export const campaignDone: Readonly<Record<string, string>> = {
  created:
    'The campaign is started. Only people of the coalition see it. The steps below say what comes next.',
  details: 'The details are saved.',
  picture: 'The picture is saved. It stands on the campaign’s page.',
  'picture-removed': 'The picture is taken away.',
  moved: 'The campaign has moved on.',
  'signed-off': 'The sign-off is recorded.',
  letter: 'The letter is saved. Look at the examples below.',
  'ask-added': 'The ask is added at the end of the list.',
  'ask-saved': 'The ask is saved.',
  'ask-moved': 'The order is saved.',
  'ask-removed': 'The ask is removed.',
  'question-added': 'The question is added at the end of the list.',
  'question-saved': 'The question is saved.',
  'question-moved': 'The order is saved.',
  'question-removed': 'The question is removed.',
  'paragraph-added': 'The paragraph is added at the end of the list.',
  'paragraph-saved': 'The paragraph is saved.',
  'paragraph-moved': 'The order is saved.',
  'paragraph-removed': 'The paragraph is removed.',
  called: 'Supporters are called to write again. Those who have written already can write once more.',
}
