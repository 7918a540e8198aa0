import { campaignStateNames } from './campaign-words.ts'

/** The audit's row that a campaign was flagged as falling in a regulated period; an earlier sign-off ends with it. */
export const FLAGGED = 'campaign.flagged'
export const SIGNED_OFF = 'campaign.signed_off'
/** The audit's row that supporters were called to write once more. */
export const CALL_OPENED = 'campaign.call_opened'

const sentences: Readonly<Record<string, string>> = {
  'campaign.created': 'started the campaign',
  'campaign.edited': 'changed its details',
  [FLAGGED]: 'flagged it as falling in a regulated period',
  [SIGNED_OFF]: 'signed it off for the regulated period',
  'campaign.letter_edited': 'changed the letter',
  'ask.added': 'added an ask',
  'ask.edited': 'changed an ask',
  'ask.moved': 'changed the order of the asks',
  'ask.removed': 'removed an ask',
  'question.added': 'added a question',
  'question.edited': 'changed a question',
  'question.moved': 'changed the order of the questions',
  'question.removed': 'removed a question',
  'paragraph.added': 'added a paragraph',
  'paragraph.edited': 'changed a paragraph',
  'paragraph.moved': 'changed the order of the paragraphs',
  'paragraph.removed': 'removed a paragraph',
  [CALL_OPENED]: 'called supporters to write again',
}

const stateName = (state: string | null) =>
  Object.entries(campaignStateNames).find(([key]) => key === state)?.[1] ?? state

/** What a row of the audit says somebody did; null for rows that the desk does not tell. */
export function auditSentence({ action, to }: { action: string; to: string | null }): string | null {
  if (action === 'campaign.moved') return `moved it to “${stateName(to)}”`
  return sentences[action] ?? null
}
