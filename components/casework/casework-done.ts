/** What the page of a promise says after a form. */
export const promiseDone = {
  recorded: 'The promise is written down. Whoever wrote it down gets a mail on the day it is due.',
  ended: 'How it ended is saved, with what shows it.',
  reopened: 'The promise is open again. Its records stay with it.',
  evidence: 'The record is added.',
  written: 'The follow-up is written down.',
}

/** What the page of follow-ups says. */
export const followUpDone = {
  written: 'The follow-up is written down. Its owner gets a mail on its day.',
  taken: 'It is yours now.',
  'given-back': 'It waits for somebody of its organisation again.',
  ended: 'Done. Well done.',
  dropped: 'It is dropped, and kept under “Done”.',
  reopened: 'It is open again.',
  calendar: 'Your calendar has an address now. Copy it into your calendar program.',
  'calendar-ended': 'The address reads nothing any more.',
}
