import type { HeldSuggestion } from '#lib/replies/schema.ts'

/** What points from a message to a letter, in a sentence for whoever decides. */
export const pointsTo: Record<HeldSuggestion['by'], string> = {
  recipient: 'It came to this letter’s own address.',
  report: 'It names the message that this letter was.',
  in_reply_to: 'It answers the message that this letter was.',
  references: 'It belongs to a thread with the message that this letter was.',
  header_token: 'This letter’s address stands among those it was sent to.',
  text_token: 'This letter’s address stands in its text.',
  reference: 'This letter’s reference stands in it.',
}
