import type { ActionOn } from '#lib/platform/audit.ts'
import { campaignStateNames } from './campaign-words.ts'

const sentences: Readonly<Record<Exclude<ActionOn<'campaign'>, 'campaign.moved'>, string>> = {
  'campaign.created': 'started the campaign',
  'campaign.edited': 'changed its details',
  'campaign.flagged': 'flagged it as falling in a regulated period',
  'campaign.signed_off': 'signed it off for the regulated period',
  'campaign.letter_edited': 'changed the letter',
  'campaign.picture_changed': 'changed its picture',
  'campaign.picture_removed': 'took its picture away',
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
  'campaign.call_opened': 'called supporters to write again',
}

const stateName = (state: string | null) =>
  Object.entries(campaignStateNames).find(([key]) => key === state)?.[1] ?? state

/** What a row of the audit says somebody did; null for rows that the desk does not tell. */
export function auditSentence({ action, to }: { action: string; to: string | null }): string | null {
  if (action === 'campaign.moved') return `moved it to “${stateName(to)}”`
  return Object.entries(sentences).find(([told]) => told === action)?.[1] ?? null
}
